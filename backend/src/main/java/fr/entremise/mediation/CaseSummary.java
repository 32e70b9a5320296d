package fr.entremise.mediation;

import fr.entremise.deadlines.MpoAnswer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case in one line: what everybody who conducts the service may see of it, and never its content.
 *
 * @param code stands for the case where its reference would say too much
 * @param employerAccepts null as long as the employer has not answered
 */
public record CaseSummary(
        String reference,
        String code,
        CaseKind kind,
        CaseState state,
        Instant receivedAt,
        LocalDate referralDate,
        @Nullable String employerSiren,
        String employerName,
        @Nullable UUID mediatorUserId,
        @Nullable String mediatorName,
        MpoAnswer.@Nullable Verdict applies,
        MpoAnswer.@Nullable Timing timing,
        @Nullable LocalDate deadlineSafe,
        @Nullable LocalDate deadlineLatest,
        @Nullable Instant employerInformedAt,
        @Nullable Boolean employerAccepts) {}
