package fr.entremise.mediation;

import fr.entremise.deadlines.MpoQuestion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a case is opened with; number, code and link are already made. */
record NewCase(
        UUID id,
        CaseKind kind,
        String reference,
        String code,
        String followUpHash,
        Instant receivedAt,
        LocalDate receivedOn,
        Claimant claimant,
        @Nullable String employerSiren,
        String employerName,
        @Nullable MpoQuestion question,
        @Nullable String situation,
        @Nullable String wish) {}
