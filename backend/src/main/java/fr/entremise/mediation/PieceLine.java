package fr.entremise.mediation;

import java.time.Instant;
import java.util.UUID;

/** A piece of a case in a list. */
public record PieceLine(UUID id, String name, PieceCategory category, Instant addedAt) {}
