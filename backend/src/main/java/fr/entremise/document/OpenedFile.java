package fr.entremise.document;

import org.springframework.core.io.Resource;

/** A stored file with its content, ready for {@link Downloads}. */
public record OpenedFile(StoredFileSummary file, Resource content) {}
