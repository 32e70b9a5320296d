package fr.entremise.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a value was and became, in the words of the screen; never the content of a case.
 *
 * @param was null when there was none
 * @param became null when there is none any more
 */
public record Change(@Nullable String was, @Nullable String became) {}
