package fr.entremise.mediation;

import fr.entremise.deadlines.CentreCalendar;
import fr.entremise.deadlines.Deadline;
import fr.entremise.deadlines.MpoQuestion;
import fr.entremise.deadlines.PostMediationClock;
import fr.entremise.mediation.check.MpoChecks;
import fr.entremise.mediation.link.SecretLinks;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import fr.entremise.tenancy.CentreClock;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All referrals of one address in the bound centre, ended ones too. Never what they are about. */
@Service
@Transactional(readOnly = true)
public class ClaimantList {

    private static final String OF_THE_ADDRESS = " from MediationCase c where lower(c.claimant.email) = :email";

    private final EntityManager entities;
    private final MpoChecks checks;
    private final SecretLinks links;
    private final CentreClock clock;

    ClaimantList(EntityManager entities, MpoChecks checks, SecretLinks links, CentreClock clock) {
        this.entities = entities;
        this.checks = checks;
        this.links = links;
        this.clock = clock;
    }

    /**
     * Whether anybody has referred with this address.
     *
     * @param email as {@link fr.entremise.shared.Emails} writes it
     */
    public boolean has(String email) {
        return Claimant.isEmail(email) && count(email) > 0;
    }

    /** Newest first, in as many statements however many there are. */
    public Listing<ClaimantReferral> of(String email, ListRequest request) {
        boolean ascending = request.sort() != null
                && request.order(Set.of("receivedAt"), "receivedAt").ascending();
        String direction = ascending ? " asc" : " desc";
        List<Row> rows = entities.createQuery(
                        "select new fr.entremise.mediation.ClaimantList$Row(c.id, c.reference, c.kind, c.state,"
                                + " c.receivedAt, c.employerName, c.question, c.withdrawnOn,"
                                + " c.closing.knownByClaimantOn, c.closing.knownByEmployerOn)"
                                + OF_THE_ADDRESS + " order by c.receivedAt" + direction + ", c.id" + direction,
                        Row.class)
                .setParameter("email", email)
                .setFirstResult(Math.toIntExact(request.offset()))
                .setMaxResults(request.size())
                .getResultList();
        CentreCalendar calendar = checks.calendar();
        LocalDate today = clock.today();
        return Listing.of(rows.stream().map(row -> line(row, calendar, today)).toList(), request, count(email));
    }

    private long count(String email) {
        return entities.createQuery("select count(c)" + OF_THE_ADDRESS, Long.class)
                .setParameter("email", email)
                .getSingleResult();
    }

    private ClaimantReferral line(Row row, CentreCalendar calendar, LocalDate today) {
        return new ClaimantReferral(
                links.followUpToken(row.id()),
                row.reference(),
                row.kind(),
                row.state(),
                row.receivedAt(),
                row.employerName(),
                row.withdrawnOn(),
                row.end()
                        .flatMap(end -> Closings.courtDeadline(row.question(), end, calendar))
                        .map(PostMediationClock.Answer::deadline)
                        .map(Deadline::safe)
                        .filter(safe -> !safe.isBefore(today))
                        .orElse(null));
    }

    record Row(
            UUID id,
            String reference,
            CaseKind kind,
            CaseState state,
            Instant receivedAt,
            String employerName,
            @Nullable MpoQuestion question,
            @Nullable LocalDate withdrawnOn,
            @Nullable LocalDate knownByClaimantOn,
            @Nullable LocalDate knownByEmployerOn) {

        /** The day from which the court's time limit runs anew, as on the follow-up page. */
        Optional<LocalDate> end() {
            if (knownByClaimantOn != null && knownByEmployerOn != null) {
                return Optional.of(
                        knownByClaimantOn.isAfter(knownByEmployerOn) ? knownByClaimantOn : knownByEmployerOn);
            }
            return state == CaseState.WITHDRAWN ? Optional.ofNullable(withdrawnOn) : Optional.empty();
        }
    }
}
