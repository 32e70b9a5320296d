package fr.entremise.shared;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody that data are held about.
 *
 * @param email in small letters; proved to be theirs
 * @param account theirs, if they have one
 */
public record DataSubject(String email, @Nullable UUID account) {}
