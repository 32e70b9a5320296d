package fr.entremise.mediation;

import java.time.Instant;

/** What happened and when; never with what words. */
public record HistoryLine(Instant at, CaseAct act) {}
