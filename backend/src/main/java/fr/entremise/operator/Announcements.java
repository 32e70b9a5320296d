package fr.entremise.operator;

import fr.entremise.operator.Announcement.Audience;
import fr.entremise.operator.Announcement.Level;
import fr.entremise.operator.Announcement.State;
import fr.entremise.operator.OperatorAct.Kind;
import fr.entremise.shared.BusinessRuleViolation;
import fr.entremise.shared.Conflict;
import fr.entremise.shared.French;
import fr.entremise.shared.InvalidInput;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import fr.entremise.shared.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes announcements, and finds those that somebody is to see now. */
@Service
public class Announcements {

    /** More than a page would bear; what is beyond waits for the others to end. */
    private static final int MOST_SHOWN = 5;

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final Map<String, String> SORTS =
            Map.of("from", "shown_from", "until", "shown_until", "writtenAt", "written_at");

    private final JdbcClient platform;
    private final OperatorJournal journal;
    private final Clock clock;

    Announcements(JdbcClient platform, OperatorJournal journal, Clock clock) {
        this.platform = platform;
        this.journal = journal;
        this.clock = clock;
    }

    /** Unasked, the one that begins last first. */
    public Listing<Announcement> list(ListRequest request) {
        ListRequest.Order order = request.order(SORTS.keySet(), "from");
        String way = order.ascending() && request.sort() != null ? "asc" : "desc";
        List<Announcement> found = platform.sql(
                        "select * from platform.announcement order by %1$s %2$s, id %2$s limit ? offset ?"
                                .formatted(SORTS.get(order.name()), way))
                .params(request.size(), request.offset())
                .query(this::read)
                .list();
        long total = platform.sql("select count(*) from platform.announcement")
                .query(Long.class)
                .single();
        return Listing.of(found, request, total);
    }

    /**
     * Those that are shown now, warnings first.
     *
     * @param memberOf the centres that the reader belongs to; null for a visitor
     */
    public List<Announcement> shownTo(@Nullable Collection<String> memberOf) {
        return platform.sql("""
                        select * from platform.announcement
                        where withdrawn_at is null and shown_from <= :now and shown_until > :now
                          and (audience = 'EVERYBODY'
                            or :member and (centres = '{}' or centres && cast(:centres as text[])))
                        order by level desc, shown_from desc, id desc limit :most
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("member", memberOf != null)
                .param("centres", memberOf == null ? new String[0] : memberOf.toArray(String[]::new))
                .param("most", MOST_SHOWN)
                .query(this::read)
                .list();
    }

    /** Under one id it is written once, however often it is sent. */
    @Transactional
    public Announcement write(UUID id, AnnouncementWish wish, Operator operator) {
        check(wish);
        int written = platform.sql("""
                        insert into platform.announcement
                          (id, body, level, audience, centres, shown_from, shown_until, written_by, written_at)
                        values (:id, :body, :level, :audience, :centres, :from, :until, :operator, :now)
                        on conflict (id) do nothing
                        """)
                .params(fieldsOf(id, wish))
                .param("operator", operator.name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (written > 0) {
            journal.record(operator, Kind.ANNOUNCEMENT_WRITTEN, null, "Annonce écrite. " + inWords(wish));
        }
        return find(id);
    }

    @Transactional
    public Announcement change(UUID id, long seen, AnnouncementWish wish, Operator operator) {
        Conflict.unlessSame(seen, stillToBeShown(id).version());
        check(wish);
        platform.sql("""
                        update platform.announcement
                        set body = :body, level = :level, audience = :audience, centres = :centres,
                          shown_from = :from, shown_until = :until, version = version + 1
                        where id = :id
                        """).params(fieldsOf(id, wish)).update();
        journal.record(operator, Kind.ANNOUNCEMENT_CHANGED, null, "Annonce changée. " + inWords(wish));
        return find(id);
    }

    @Transactional
    public Announcement withdraw(UUID id, Operator operator) {
        Announcement before = stillToBeShown(id);
        platform.sql("update platform.announcement set withdrawn_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), id)
                .update();
        journal.record(operator, Kind.ANNOUNCEMENT_WITHDRAWN, null, "Annonce retirée\u00a0: " + before.text());
        return find(id);
    }

    private Announcement stillToBeShown(UUID id) {
        Announcement found = query(id, " for update").orElseThrow(NotFound::new);
        if (found.state() == State.OVER || found.state() == State.WITHDRAWN) {
            throw new NoLongerShown();
        }
        return found;
    }

    private void check(AnnouncementWish wish) {
        if (!wish.until().isAfter(wish.from())) {
            throw InvalidInput.of("until", "La fin suit le début.");
        }
        if (!wish.until().isAfter(clock.instant())) {
            throw InvalidInput.of("until", "Cette heure est déjà passée.");
        }
        long known = platform.sql("select count(*) from platform.centre where slug = any (?)")
                .param(wish.centres().toArray(String[]::new))
                .query(Long.class)
                .single();
        if (known < wish.centres().stream().distinct().count()) {
            throw InvalidInput.of("centres", "Un de ces centres n’existe pas.");
        }
    }

    private Announcement find(UUID id) {
        return query(id, "").orElseThrow(NotFound::new);
    }

    private Optional<Announcement> query(UUID id, String lock) {
        return platform.sql("select * from platform.announcement where id = ?" + lock)
                .param(id)
                .query(this::read)
                .optional();
    }

    /** All of it: what is shown to whom and until when is what a journal is asked for. */
    private static String inWords(AnnouncementWish wish) {
        return "%s, %s, %s, du %s au %s\u00a0: %s"
                .formatted(
                        wish.level() == Level.WARNING ? "Avertissement" : "Information",
                        wish.audience() == Audience.EVERYBODY ? "pour tout le monde" : "pour les membres",
                        wish.centres().isEmpty() ? "tous les centres" : String.join(", ", wish.centres()),
                        French.moment(wish.from(), PARIS),
                        French.moment(wish.until(), PARIS),
                        wish.text());
    }

    private static Map<String, Object> fieldsOf(UUID id, AnnouncementWish wish) {
        return Map.of(
                "id", id,
                "body", wish.text(),
                "level", wish.level().name(),
                "audience", wish.audience().name(),
                "centres", wish.centres().toArray(String[]::new),
                "from", Timestamp.from(wish.from()),
                "until", Timestamp.from(wish.until()));
    }

    private Announcement read(ResultSet row, int number) throws SQLException {
        Instant from = row.getTimestamp("shown_from").toInstant();
        Instant until = row.getTimestamp("shown_until").toInstant();
        Timestamp withdrawn = row.getTimestamp("withdrawn_at");
        @Nullable Instant withdrawnAt = withdrawn == null ? null : withdrawn.toInstant();
        return new Announcement(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("body"),
                Level.valueOf(row.getString("level")),
                Audience.valueOf(row.getString("audience")),
                List.of((String[]) row.getArray("centres").getArray()),
                from,
                until,
                State.of(from, until, withdrawnAt, clock.instant()),
                row.getString("written_by"),
                row.getTimestamp("written_at").toInstant(),
                withdrawnAt);
    }

    /** What nobody sees any more stays as it was. */
    public static final class NoLongerShown extends BusinessRuleViolation {
        NoLongerShown() {
            super(
                    "announcement-over",
                    409,
                    "Annonce terminée",
                    "Cette annonce n’est plus affichée\u00a0: écrivez-en une nouvelle.");
        }
    }
}
