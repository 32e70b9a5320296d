package fr.entremise.agreement;

import org.jspecify.annotations.Nullable;

/** Which conventions a list shows; null is no restriction. {@code text} looks for the body as the directory does. */
public record ConventionFilter(
        @Nullable String text, @Nullable ConventionState state) {}
