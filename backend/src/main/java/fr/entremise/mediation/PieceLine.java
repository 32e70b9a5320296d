package fr.entremise.mediation;

import fr.entremise.document.ScanState;
import java.time.Instant;
import java.util.UUID;

/** A piece of a case in a list. */
public record PieceLine(UUID id, String name, PieceCategory category, Instant addedAt, ScanState scan) {}
