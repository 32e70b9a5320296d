package fr.entremise.privacy;

import fr.entremise.audit.Journal;
import fr.entremise.privacy.events.DataRequestCodeAsked;
import fr.entremise.privacy.events.DataRequestMoved;
import fr.entremise.shared.BusinessRuleViolation;
import fr.entremise.shared.Ids;
import fr.entremise.shared.NotFound;
import fr.entremise.shared.Secrets;
import fr.entremise.tenancy.CentreClock;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.IdempotentRequests;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person asks and reads without an account: a link that they hold, and a code to the address they gave. */
@Service
@Transactional
public class OwnDataRequests {

    /** How long after the answer the person can take away what is held about them. */
    private static final int FILE_DAYS = 30;

    private static final Duration DAY = Duration.ofDays(1);
    private static final int REQUESTS_A_DAY = 5;

    /** For one address, whoever asks. */
    private static final int REQUESTS_A_DAY_FOR_ALL = 20;

    private final DataRequestRepository requests;
    private final RequestLinks links;
    private final DueDates dueDates;
    private final IdempotentRequests once;
    private final Journal journal;
    private final CentreClock clock;
    private final ApplicationEventPublisher events;

    OwnDataRequests(
            DataRequestRepository requests,
            RequestLinks links,
            DueDates dueDates,
            IdempotentRequests once,
            Journal journal,
            CentreClock clock,
            ApplicationEventPublisher events) {
        this.requests = requests;
        this.links = links;
        this.dueDates = dueDates;
        this.once = once;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Keeps what is asked and mails a code; nobody owes an answer before it is typed.
     *
     * @param host where the request comes from, see {@link fr.entremise.shared.NetworkHosts}
     */
    public Asked ask(UUID key, DataRequestWish wish, String host) {
        return once.once(key, wish.toString(), Asked.class, () -> {
            Instant now = clock.now();
            UUID id = Ids.next();
            String asker = links.fingerprintOfAsker(host);
            if (requests.countByEmailAndAskedFromAndAskedAtAfter(wish.email(), asker, now.minus(DAY)) < REQUESTS_A_DAY
                    && requests.countByEmailAndAskedAtAfter(wish.email(), now.minus(DAY)) < REQUESTS_A_DAY_FOR_ALL) {
                DataRequest request = new DataRequest(id, wish, Secrets.hash(links.token(id)), now);
                request.cameFrom(asker);
                mail(request);
                requests.save(request);
            }
            // Whoever writes too often learns no more than anybody else: no code comes.
            return new Asked(links.token(id));
        });
    }

    /** Mails another code. Says nothing of whether the link exists or has had too many. */
    public void askCode(String token) {
        requests.findByTokenHash(Secrets.hash(token)).ifPresent(request -> {
            mail(request);
            requests.save(request);
        });
    }

    /** Opens the request with the right code; the first time, it is received. */
    @Transactional(noRollbackFor = WrongCode.class)
    public DataRequestAccess open(String token, String code) {
        DataRequest request = behind(token);
        Instant now = clock.now();
        // A wrong try must be counted, so the refusal does not roll back.
        if (!request.opens(links.fingerprintOfCode(request.id(), code), now)) {
            throw new WrongCode();
        }
        if (!request.isConfirmed()) {
            receive(request, now);
        }
        requests.save(request);
        return links.access(request.id(), now);
    }

    public OwnDataRequest view(String token, @Nullable String access) {
        DataRequest request = opened(token, access);
        return new OwnDataRequest(
                request.right(),
                request.statement(),
                request.state(),
                request.receivedAt(),
                request.dueOn(),
                request.extensionReason(),
                request.answeredAt(),
                request.answer(),
                fileUntil(request));
    }

    /** Whose file may be taken away now; the journal says that it was. */
    public String takeFile(String token, @Nullable String access) {
        DataRequest request = opened(token, access);
        LocalDate until = fileUntil(request);
        if (until == null || clock.today().isAfter(until)) {
            throw new NotFound();
        }
        journal.record(
                "PERSONAL_DATA_TAKEN",
                DataRequestDesk.SUBJECT,
                request.id().toString(),
                "Données remises à la personne qui les a demandées.");
        return request.email();
    }

    /** Its address is proved: from now on an answer is owed. */
    void receive(DataRequest request, Instant now) {
        request.receive(now, dueDates.of(now, false));
        journal.record(
                "DATA_REQUEST_RECEIVED",
                DataRequestDesk.SUBJECT,
                request.id().toString(),
                "Demande " + request.right().inWords() + " reçue.");
        events.publishEvent(new DataRequestMoved(
                CentreContext.current(),
                Ids.next(),
                request.id(),
                DataRequestMoved.Step.RECEIVED,
                request.email(),
                request.dueOn(),
                links.path(request.id())));
    }

    /** Removes what was asked more than a day ago from an address that nobody proved. */
    void removeUnconfirmed() {
        requests.removeUnconfirmedBefore(clock.now().minus(DAY));
    }

    private void mail(DataRequest request) {
        Instant now = clock.now();
        if (request.takesCode(now)) {
            String code = Secrets.code();
            request.codeMailed(links.fingerprintOfCode(request.id(), code), now);
            events.publishEvent(new DataRequestCodeAsked(CentreContext.current(), Ids.next(), request.email(), code));
        }
    }

    private DataRequest opened(String token, @Nullable String access) {
        DataRequest request = behind(token);
        if (!request.isConfirmed() || !links.opens(request.id(), access, clock.now())) {
            throw new CodeNeeded();
        }
        return request;
    }

    private DataRequest behind(String token) {
        return requests.findByTokenHash(Secrets.hash(token)).orElseThrow(NotFound::new);
    }

    private @Nullable LocalDate fileUntil(DataRequest request) {
        Instant answered = request.answeredAt();
        return answered == null || request.right() != DataRight.ACCESS || request.state() != DataRequestState.GRANTED
                ? null
                : clock.dayOf(answered).plusDays(FILE_DAYS);
    }

    /**
     * The page of a request.
     *
     * @param token opens nothing without a code
     */
    public record Asked(String token) {}

    /** Not the code that was mailed last, or too late, or too many tries. */
    public static final class WrongCode extends BusinessRuleViolation {
        WrongCode() {
            super(
                    "data-request-code-wrong",
                    422,
                    "Code inexact",
                    "Ce code est inexact ou n’est plus valable. Vérifiez le dernier message reçu, ou demandez un"
                            + " nouveau code.");
        }
    }

    /** The link is right, but no code was typed, or too long ago. */
    public static final class CodeNeeded extends BusinessRuleViolation {
        CodeNeeded() {
            super(
                    "data-request-code-needed",
                    403,
                    "Code nécessaire",
                    "Demandez un code\u00a0: il vous est envoyé par message à votre adresse.");
        }
    }
}
