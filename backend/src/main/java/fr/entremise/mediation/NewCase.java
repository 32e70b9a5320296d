package fr.entremise.mediation;

import fr.entremise.deadlines.MpoQuestion;
import fr.entremise.seal.ContentKey;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a case is opened with; number, code and link are already made.
 *
 * @param key of the case, whose id it names; situation and wish are kept sealed with it
 */
record NewCase(
        ContentKey key,
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
