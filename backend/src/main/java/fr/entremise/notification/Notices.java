package fr.entremise.notification;

import fr.entremise.identity.Actor;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import fr.entremise.shared.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people are told of inside the application; each sees what is for them, for ninety days. */
@Service
@Transactional
public class Notices {

    static final Duration KEPT = Duration.ofDays(90);

    private final NoticeStore store;
    private final Clock clock;

    Notices(NoticeStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The newest first, in two statements. */
    @Transactional(readOnly = true)
    public Listing<NoticeLine> list(ListRequest request, Actor actor) {
        Instant since = oldest();
        return Listing.of(store.page(actor, since, request), request, store.count(actor, since));
    }

    @Transactional(readOnly = true)
    public long unread(Actor actor) {
        return store.unread(actor, oldest());
    }

    public void read(UUID id, Actor actor) {
        if (!store.read(id, actor, oldest(), clock.instant())) {
            throw new NotFound();
        }
    }

    public void readAll(Actor actor) {
        store.readAll(actor, oldest(), clock.instant());
    }

    /** Whoever was told of the event already is not told again. */
    @Transactional(propagation = Propagation.MANDATORY)
    void tell(Audience audience, UUID eventId, NoticeKind kind, String title, String path) {
        store.write(eventId, audience, kind, title, path, clock.instant());
    }

    /** Removes what nobody is shown any more. */
    int removeOld() {
        return store.deleteUntil(oldest());
    }

    private Instant oldest() {
        return clock.instant().minus(KEPT);
    }
}
