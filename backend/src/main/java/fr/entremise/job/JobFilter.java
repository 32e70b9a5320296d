package fr.entremise.job;

import org.jspecify.annotations.Nullable;

/**
 * What the list of all work is narrowed by.
 *
 * @param centre in the name of the centre, or in its name in addresses
 */
public record JobFilter(
        @Nullable String centre,
        @Nullable JobKind kind,
        @Nullable JobState state) {}
