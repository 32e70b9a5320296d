package fr.entremise.operator;

import java.util.UUID;

/** Somebody who runs the platform: settled against the database at each request, and a controller may take it. */
public record Operator(UUID userId, String name) {}
