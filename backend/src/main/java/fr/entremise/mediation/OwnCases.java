package fr.entremise.mediation;

import fr.entremise.deadlines.Deadline;
import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import fr.entremise.shared.NotFound;
import fr.entremise.shared.Siren;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cases that concern an employer, once the centre has accepted them and told it: state and dates, no content. */
@Service
@Transactional(readOnly = true)
public class OwnCases {

    private final MediationCaseRepository cases;
    private final CaseQueries queries;
    private final CasePapers papers;

    OwnCases(MediationCaseRepository cases, CaseQueries queries, CasePapers papers) {
        this.cases = cases;
        this.queries = queries;
        this.papers = papers;
    }

    public Listing<OwnCase> list(OwnCaseFilter filter, ListRequest request, Actor actor) {
        return queries.toldTo(bodiesOf(actor), filter, request).map(OwnCase::of);
    }

    /** By words of the reference or of the employer's name. */
    public List<OwnCase> search(String text, int limit, Actor actor) {
        return queries.toldTo(bodiesOf(actor), OwnCaseFilter.words(text), new ListRequest(0, limit, null))
                .map(OwnCase::of)
                .items();
    }

    /** Several at once; those that the employer does not know of are left out. */
    public List<OwnCase> findAll(Collection<String> references, Actor actor) {
        Set<String> bodies = bodiesOf(actor).stream().map(Siren::value).collect(Collectors.toUnmodifiableSet());
        return queries.named(references).stream()
                .filter(found -> found.employerInformedAt() != null)
                .filter(found -> found.employerSiren() != null && bodies.contains(found.employerSiren()))
                .map(OwnCase::of)
                .toList();
    }

    public OwnCaseSheet sheet(String reference, Actor actor) {
        MediationCase subject = find(reference, actor);
        Closing closing = subject.closing();
        return new OwnCaseSheet(
                OwnCase.of(subject.summary()),
                subject.dates().acceptedAt(),
                subject.dates().employerAnsweredOn(),
                closing == null ? null : closing.knownByAllOn(),
                closing == null ? null : closing.outcome().isAgreement(),
                closing == null || closing.courtSafe() == null || closing.courtLatest() == null
                        ? null
                        : new Deadline(closing.courtSafe(), closing.courtLatest()));
    }

    /** The record of the end: the employer is a party. */
    public byte[] closingRecord(String reference, Actor actor) {
        return papers.closingRecord(find(reference, actor));
    }

    /** Whoever signs for a body is not told who refers a case. */
    private static Set<Siren> bodiesOf(Actor actor) {
        return actor.bodies(Permission.READ_OWN_BODY_CASES);
    }

    private MediationCase find(String reference, Actor actor) {
        return cases.findByReference(reference)
                .filter(found -> found.employer() != null)
                .filter(found -> found.employerSiren()
                        .map(siren -> bodiesOf(actor).stream()
                                .anyMatch(body -> body.value().equals(siren)))
                        .orElse(false))
                .orElseThrow(NotFound::new);
    }

    /** A case in one line, for the employer. */
    public record OwnCase(
            String reference,
            CaseKind kind,
            CaseState state,
            LocalDate referralDate,
            String bodyName,
            @Nullable Instant informedAt,
            @Nullable Boolean accepted,
            @Nullable String mediatorName) {

        static OwnCase of(CaseSummary summary) {
            return new OwnCase(
                    summary.reference(),
                    summary.kind(),
                    summary.state(),
                    summary.referralDate(),
                    summary.employerName(),
                    summary.employerInformedAt(),
                    summary.employerAccepts(),
                    summary.mediatorName());
        }
    }

    /** A case for the employer, with its dates. */
    public record OwnCaseSheet(
            OwnCase summary,
            @Nullable Instant acceptedAt,
            @Nullable LocalDate answeredOn,
            @Nullable LocalDate endedOn,
            @Nullable Boolean agreement,
            @Nullable Deadline courtDeadline) {}
}
