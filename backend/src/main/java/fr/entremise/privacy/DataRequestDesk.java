package fr.entremise.privacy;

import fr.entremise.audit.Journal;
import fr.entremise.identity.Actor;
import fr.entremise.privacy.events.DataRequestMoved;
import fr.entremise.shared.Ids;
import fr.entremise.shared.InvalidInput;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import fr.entremise.shared.NotFound;
import fr.entremise.tenancy.CentreClock;
import fr.entremise.tenancy.CentreContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the centre handles what people ask by their rights. It sees what is asked, and nothing of what is held. */
@Service
@Transactional
public class DataRequestDesk {

    static final String SUBJECT = "data-request";

    private final DataRequestRepository requests;
    private final DataRequestQueries queries;
    private final RequestLinks links;
    private final DueDates dueDates;
    private final Journal journal;
    private final CentreClock clock;
    private final ApplicationEventPublisher events;

    DataRequestDesk(
            DataRequestRepository requests,
            DataRequestQueries queries,
            RequestLinks links,
            DueDates dueDates,
            Journal journal,
            CentreClock clock,
            ApplicationEventPublisher events) {
        this.requests = requests;
        this.queries = queries;
        this.links = links;
        this.dueDates = dueDates;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Listing<DataRequestLine> list(DataRequestFilter filter, ListRequest request) {
        return queries.list(filter, request);
    }

    @Transactional(readOnly = true)
    public DataRequestSheet sheet(UUID id) {
        return sheet(find(id));
    }

    /** A request to erase that waits for its answer. */
    @Transactional(readOnly = true)
    public DataRequestSheet openErasure(UUID id) {
        DataRequest request = find(id);
        request.requireOpen();
        if (request.right() != DataRight.ERASURE) {
            throw InvalidInput.of("erase", "Cette demande ne porte pas sur un effacement.");
        }
        return sheet(request);
    }

    /** Two months more, for a reason that the person is told. */
    public DataRequestSheet extend(UUID id, String reason) {
        DataRequest request = find(id);
        request.extend(clock.today(), dueDates.of(request.receivedAt(), true), reason.strip());
        journal.record(
                "DATA_REQUEST_EXTENDED",
                SUBJECT,
                id.toString(),
                "Réponse à une demande " + request.right().inWords() + " prolongée de deux mois.");
        tell(request, DataRequestMoved.Step.EXTENDED);
        return sheet(requests.saveAndFlush(request));
    }

    /** Answers for good; the mail carries no word of it. */
    public DataRequestSheet answer(UUID id, boolean granted, @Nullable String words, Actor actor) {
        DataRequest request = find(id);
        request.requireOpen();
        String told = words == null || words.isBlank() ? null : words.strip();
        if (told == null && (!granted || request.right() != DataRight.ACCESS)) {
            throw InvalidInput.of(
                    "words",
                    granted ? "Dites à la personne ce qui a été fait." : "Dites à la personne pourquoi c’est refusé.");
        }
        request.answer(granted, told, actor.name(), clock.now());
        journal.record(
                granted ? "DATA_REQUEST_GRANTED" : "DATA_REQUEST_REFUSED",
                SUBJECT,
                id.toString(),
                "Demande " + request.right().inWords() + (granted ? " satisfaite." : " refusée."));
        tell(request, DataRequestMoved.Step.ANSWERED);
        return sheet(requests.saveAndFlush(request));
    }

    private void tell(DataRequest request, DataRequestMoved.Step step) {
        events.publishEvent(new DataRequestMoved(
                CentreContext.current(),
                Ids.next(),
                request.id(),
                step,
                request.email(),
                request.dueOn(),
                links.path(request.id())));
    }

    private DataRequest find(UUID id) {
        return requests.findByIdAndStateNot(id, DataRequestState.UNCONFIRMED).orElseThrow(NotFound::new);
    }

    private DataRequestSheet sheet(DataRequest request) {
        return new DataRequestSheet(
                request.id(),
                request.right(),
                request.name(),
                request.email(),
                request.statement(),
                request.state(),
                request.receivedAt(),
                request.dueOn(),
                dueDates.explain(request.receivedAt(), request.isExtended()),
                !request.state().isAnswered()
                        && !request.isExtended()
                        && !clock.today().isAfter(request.dueOn()),
                request.extensionReason(),
                request.answeredAt(),
                request.answeredBy(),
                request.answer());
    }
}
