package fr.entremise.settings;

import java.util.UUID;

/** Who takes settings over. */
public record Author(UUID userId, String name) {}
