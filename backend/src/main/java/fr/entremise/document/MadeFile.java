package fr.entremise.document;

import java.nio.file.Path;

/**
 * A file that the application made itself, so nobody looks into it again.
 *
 * @param name with its extension
 * @param content copied; deleting it is the business of who made it
 */
public record MadeFile(String name, String mediaType, Path content) {}
