package fr.entremise.audit;

import fr.entremise.audit.events.ActFromOutside;
import fr.entremise.identity.Actor;
import fr.entremise.identity.OnBehalf;
import fr.entremise.identity.events.AccountAct;
import fr.entremise.identity.events.ApiClientAct;
import fr.entremise.shared.Ids;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The journal of the bound centre. An entry stands or falls with the transaction of the act that it tells. */
@Service
@Transactional
public class Journal {

    private static final String PUBLIC = "Public";
    private static final String APPLICATION = "Application";

    private final AuditEntryRepository entries;
    private final JournalQueries queries;
    private final JournalSealing sealing;
    private final JdbcClient centre;
    private final Clock clock;

    Journal(
            AuditEntryRepository entries,
            JournalQueries queries,
            JournalSealing sealing,
            JdbcClient centre,
            Clock clock) {
        this.entries = entries;
        this.queries = queries;
        this.sealing = sealing;
        this.centre = centre;
        this.clock = clock;
    }

    /**
     * Records an act of whoever makes the running request or has long work done, else of the application.
     *
     * @param action in capitals, the same word each time: {@code CONVENTION_SIGNED}
     * @param summary a French sentence for whoever reads the journal, without case content
     */
    public void record(String action, String subjectType, String subjectId, String summary) {
        record(action, subjectType, subjectId, summary, null);
    }

    /** Records an act that changed a value, with what it was and became. */
    public void record(String action, String subjectType, String subjectId, String summary, @Nullable Change change) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        Actor actor = actorOf(request);
        String name = actor != null ? actor.answerableName() : request != null ? PUBLIC : APPLICATION;
        AuditEntry entry = new AuditEntry(
                Ids.next(),
                clock.instant(),
                actor == null ? null : actor.answerableId(),
                name,
                action,
                subjectType,
                subjectId,
                summary,
                actor == null ? null : addressOf(request),
                change);
        keep(entry);
    }

    /** Records an act on the centre's accounts, once however often it is told. */
    void keep(AccountAct act) {
        if (entries.existsById(act.id())) {
            return;
        }
        keep(new AuditEntry(
                act.id(),
                act.at(),
                act.actorUserId(),
                act.actorName(),
                act.action(),
                "account",
                act.subject(),
                act.summary(),
                act.address(),
                act.was() == null && act.became() == null ? null : new Change(act.was(), act.became())));
    }

    /** Records an act on the programs that the centre lets in, once however often it is told. */
    void keep(ApiClientAct act) {
        if (entries.existsById(act.id())) {
            return;
        }
        keep(new AuditEntry(
                act.id(),
                act.at(),
                act.actorUserId(),
                act.actorName(),
                act.action(),
                "api-client",
                act.clientId(),
                act.summary(),
                act.address(),
                null));
    }

    /** Records an act of those who run the platform, once however often it is told. */
    void keep(ActFromOutside act) {
        if (entries.existsById(act.id())) {
            return;
        }
        keep(new AuditEntry(
                act.id(),
                act.at(),
                act.actorUserId(),
                act.actorName(),
                act.action(),
                "centre",
                act.centre().slug(),
                act.summary(),
                null,
                null));
    }

    private void keep(AuditEntry entry) {
        entries.save(entry);
        centre.sql("insert into audit_waiting (entry_id) values (?)")
                .param(entry.getId())
                .update();
        sealing.afterCommit();
    }

    /** What happened to one subject, oldest first. */
    @Transactional(readOnly = true)
    public List<JournalEntry> about(String subjectType, String subjectId) {
        return entries.findBySubjectTypeAndSubjectIdOrderByAtAscIdAsc(subjectType, subjectId).stream()
                .map(AuditEntry::line)
                .toList();
    }

    /** One page of the journal, newest first. */
    @Transactional(readOnly = true)
    public Listing<JournalEntry> list(JournalFilter filter, ListRequest request) {
        return queries.list(filter, request);
    }

    /** The kinds of acts that the journal knows, in alphabetical order. */
    @Transactional(readOnly = true)
    public List<String> actions() {
        return queries.actions();
    }

    private static @Nullable String addressOf(@Nullable RequestAttributes request) {
        return request instanceof ServletRequestAttributes servlet
                ? servlet.getRequest().getRemoteAddr()
                : null;
    }

    /**
     * Module web keeps the actor with the request, once it has settled that they belong to the centre. Who acts from
     * outside of it says so by {@link OnBehalf}.
     */
    private static @Nullable Actor actorOf(@Nullable RequestAttributes request) {
        Object member =
                request == null ? null : request.getAttribute(Actor.class.getName(), RequestAttributes.SCOPE_REQUEST);
        return member == null ? OnBehalf.find().orElse(null) : (Actor) member;
    }
}
