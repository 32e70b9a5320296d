package fr.entremise.mediation.overview;

import fr.entremise.mediation.CaseState;
import fr.entremise.mediation.Cases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days of one case, from which its deadlines follow. */
record DatedCase(
        String reference,
        String employerName,
        CaseState state,
        @Nullable LocalDate deadlineSafe,
        @Nullable LocalDate deadlineLatest,
        @Nullable Instant employerInformedAt,
        @Nullable LocalDate employerAnsweredOn,
        @Nullable LocalDate courtSafe,
        @Nullable LocalDate courtLatest) {

    /**
     * What is still to come or was missed. As long as a referral is not examined, its employee may have to go to court
     * instead, and can do so only up to these days. A court's time limit that has run out is nobody's work any more.
     */
    List<CaseDeadline> deadlines(LocalDate today, ZoneId zone) {
        List<CaseDeadline> found = new ArrayList<>();
        switch (state) {
            case RECEIVED, INCOMPLETE ->
                addBoth(
                        found,
                        CaseDeadline.Kind.REFERRAL_SAFE,
                        deadlineSafe,
                        CaseDeadline.Kind.REFERRAL_LATEST,
                        deadlineLatest,
                        today);
            case ACCEPTED, ASSIGNED -> {
                if (employerInformedAt != null && employerAnsweredOn == null) {
                    LocalDate informedOn = LocalDate.ofInstant(employerInformedAt, zone);
                    add(
                            found,
                            CaseDeadline.Kind.EMPLOYER_ANSWER_DUE,
                            informedOn.plusDays(Cases.ANSWER_EXPECTED_WITHIN.toDays()),
                            today);
                }
            }
            case CLOSED -> {
                if (courtLatest != null && !courtLatest.isBefore(today)) {
                    addBoth(
                            found,
                            CaseDeadline.Kind.COURT_SAFE,
                            courtSafe == null || courtSafe.isBefore(today) ? null : courtSafe,
                            CaseDeadline.Kind.COURT_LATEST,
                            courtLatest,
                            today);
                }
            }
            case INADMISSIBLE, WITHDRAWN -> {}
        }
        return found;
    }

    /** One line where no doubt remains between the two days. */
    private void addBoth(
            List<CaseDeadline> found,
            CaseDeadline.Kind safeKind,
            @Nullable LocalDate safe,
            CaseDeadline.Kind latestKind,
            @Nullable LocalDate latest,
            LocalDate today) {
        if (safe != null && !safe.equals(latest)) {
            add(found, safeKind, safe, today);
        }
        if (latest != null) {
            add(found, latestKind, latest, today);
        }
    }

    private void add(List<CaseDeadline> found, CaseDeadline.Kind kind, LocalDate on, LocalDate today) {
        found.add(new CaseDeadline(
                on, kind, reference + " · " + employerName, "dossiers/" + reference, Risk.of(on, today)));
    }
}
