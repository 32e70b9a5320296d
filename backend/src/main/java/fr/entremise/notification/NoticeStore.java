package fr.entremise.notification;

import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.identity.Role;
import fr.entremise.notification.Audience.OfBody;
import fr.entremise.notification.Audience.Only;
import fr.entremise.notification.Audience.WithRole;
import fr.entremise.shared.Ids;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Siren;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Notices and who read them; what a person may see is part of every statement. */
@Repository
class NoticeStore {

    private static final String THEIRS = " from Notice n left join NoticeReading r on r.key.noticeId = n.id"
            + " and r.key.userId = :person where n.createdAt > :since"
            + " and (n.userId = :person or n.role in :roles or n.bodySiren in :bodies)";
    private static final String WRITE = """
            insert into notice (id, event_id, role, body_siren, user_id, kind, title, path, created_at)
            values (:id, :eventId, :role, :siren, cast(:person as uuid), :kind, :title, :path, :at)
            on conflict do nothing
            """;
    private static final String READ_ALL = """
            insert into notice_reading (notice_id, user_id, read_at)
            select n.id, :person, :at from notice n where n.created_at > :since
            and (n.user_id = :person or n.role in (:roles) or n.body_siren in (:bodies))
            on conflict do nothing
            """;

    /** Stands where somebody works for no body: an empty list is no SQL. */
    private static final String NO_BODY = "-";

    private final EntityManager entities;

    NoticeStore(EntityManager entities) {
        this.entities = entities;
    }

    /** Does nothing where the audience was told of the event already, by whichever node. */
    void write(UUID eventId, Audience audience, NoticeKind kind, String title, String path, Instant at) {
        Query insert = entities.createNativeQuery(WRITE)
                .setParameter("id", Ids.next())
                .setParameter("eventId", eventId)
                .setParameter("kind", kind.name())
                .setParameter("title", title)
                .setParameter("path", path)
                .setParameter("at", at);
        address(insert, audience).executeUpdate();
    }

    private static Query address(Query insert, Audience audience) {
        @Nullable
        String role = audience instanceof WithRole withRole ? withRole.role().name() : null;
        @Nullable
        String siren = audience instanceof OfBody ofBody ? ofBody.siren().value() : null;
        @Nullable String person = audience instanceof Only only ? only.userId().toString() : null;
        return insert.setParameter("role", role).setParameter("siren", siren).setParameter("person", person);
    }

    List<NoticeLine> page(Actor actor, Instant since, ListRequest request) {
        TypedQuery<NoticeLine> page = entities.createQuery(
                "select new fr.entremise.notification.NoticeLine("
                        + "n.id, n.kind, n.title, n.path, n.createdAt, r.readAt)"
                        + THEIRS + " order by n.createdAt desc, n.id desc",
                NoticeLine.class);
        theirs(page, actor, since);
        page.setFirstResult(Math.toIntExact(request.offset()));
        page.setMaxResults(request.size());
        return page.getResultList();
    }

    long count(Actor actor, Instant since) {
        return counted("select count(n)" + THEIRS, actor, since);
    }

    long unread(Actor actor, Instant since) {
        return counted("select count(n)" + THEIRS + " and r.readAt is null", actor, since);
    }

    /** Whether the notice is one of theirs, which is then read, for good. */
    boolean read(UUID id, Actor actor, Instant since, Instant at) {
        TypedQuery<UUID> found = entities.createQuery("select n.id" + THEIRS + " and n.id = :id", UUID.class);
        theirs(found, actor, since);
        if (found.setParameter("id", id).getResultList().isEmpty()) {
            return false;
        }
        Query insert = entities.createNativeQuery(READ_ALL.replace("on conflict", "and n.id = :id on conflict"));
        theirs(insert, actor, since);
        insert.setParameter("at", at).setParameter("id", id).executeUpdate();
        return true;
    }

    void readAll(Actor actor, Instant since, Instant at) {
        Query insert = entities.createNativeQuery(READ_ALL);
        theirs(insert, actor, since);
        insert.setParameter("at", at).executeUpdate();
    }

    int deleteUntil(Instant until) {
        return entities.createNativeQuery("delete from notice where created_at <= :until")
                .setParameter("until", until)
                .executeUpdate();
    }

    private long counted(String text, Actor actor, Instant since) {
        TypedQuery<Long> count = entities.createQuery(text, Long.class);
        theirs(count, actor, since);
        return count.getSingleResult();
    }

    private static void theirs(TypedQuery<?> query, Actor actor, Instant since) {
        query.setParameter("person", actor.userId());
        query.setParameter("since", since);
        query.setParameter("roles", actor.roles());
        query.setParameter("bodies", bodiesOf(actor));
    }

    private static void theirs(Query query, Actor actor, Instant since) {
        query.setParameter("person", actor.userId());
        query.setParameter("since", since);
        query.setParameter("roles", actor.roles().stream().map(Role::name).toList());
        query.setParameter("bodies", bodiesOf(actor));
    }

    private static List<String> bodiesOf(Actor actor) {
        Set<Siren> bodies = actor.bodies(Permission.READ_OWN_BODY);
        return bodies.isEmpty()
                ? List.of(NO_BODY)
                : bodies.stream().map(Siren::value).toList();
    }
}
