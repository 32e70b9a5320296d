package fr.entremise.audit;

import fr.entremise.identity.Actor;
import fr.entremise.identity.OnBehalf;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The journal of the bound centre. An entry stands or falls with the transaction of the act that it tells. */
@Service
@Transactional
public class Journal {

    private static final String PUBLIC = "Public";
    private static final String APPLICATION = "Application";

    private final AuditEntryRepository entries;
    private final Clock clock;

    Journal(AuditEntryRepository entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * Records an act of whoever makes the running request or has long work done, else of the application.
     *
     * @param action in capitals, the same word each time: {@code CONVENTION_SIGNED}
     * @param summary a French sentence for whoever reads the journal, without case content
     */
    public void record(String action, String subjectType, String subjectId, String summary) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        Actor actor = actorOf(request);
        String name = actor != null ? actor.name() : request != null ? PUBLIC : APPLICATION;
        entries.save(new AuditEntry(
                clock.instant(), actor == null ? null : actor.userId(), name, action, subjectType, subjectId, summary));
    }

    /** What happened to one subject, oldest first. */
    @Transactional(readOnly = true)
    public List<JournalEntry> about(String subjectType, String subjectId) {
        return entries.findBySubjectTypeAndSubjectIdOrderByAtAscIdAsc(subjectType, subjectId).stream()
                .map(AuditEntry::line)
                .toList();
    }

    /** Module web keeps the actor with the request, once it has settled that they belong to the centre. */
    private static @Nullable Actor actorOf(@Nullable RequestAttributes request) {
        return request == null
                ? OnBehalf.find().orElse(null)
                : (Actor) request.getAttribute(Actor.class.getName(), RequestAttributes.SCOPE_REQUEST);
    }
}
