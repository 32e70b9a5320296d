package fr.entremise.operator;

import fr.entremise.audit.events.ActFromOutside;
import fr.entremise.shared.Ids;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import fr.entremise.tenancy.CentreId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The platform's journal: added to, never changed. */
@Service
public class OperatorJournal {

    private final JdbcClient platform;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OperatorJournal(JdbcClient platform, ApplicationEventPublisher events, Clock clock) {
        this.platform = platform;
        this.events = events;
        this.clock = clock;
    }

    void record(Operator operator, OperatorAct.Kind action, @Nullable CentreId centre, String summary) {
        platform.sql("""
                        insert into platform.operator_act (id, at, user_id, operator, action, centre, summary)
                        values (:id, :at, :user, :operator, :action, :centre, :summary)
                        """)
                .param("id", Ids.next())
                .param("at", Timestamp.from(clock.instant()))
                .param("user", operator.userId())
                .param("operator", operator.name())
                .param("action", action.name())
                .param("centre", centre == null ? null : centre.slug())
                .param("summary", summary)
                .update();
    }

    /** Tells an act in the journal of the centre too, once it is committed. */
    void tellCentre(Operator operator, OperatorAct.Kind action, CentreId centre, String summary) {
        events.publishEvent(new ActFromOutside(
                centre,
                Ids.next(),
                clock.instant(),
                operator.userId(),
                operator.inACentre().name(),
                action.name(),
                summary));
    }

    /** Unasked, the newest first. */
    public Listing<OperatorAct> list(ListRequest request) {
        ListRequest.Order order = request.order(Set.of("at"), "at");
        String way = order.ascending() && request.sort() != null ? "asc" : "desc";
        List<OperatorAct> acts = platform.sql("""
                        select id, at, operator, action, centre, summary from platform.operator_act
                        order by at %1$s, id %1$s limit ? offset ?
                        """.formatted(way))
                .params(request.size(), request.offset())
                .query((row, number) -> new OperatorAct(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        row.getString("operator"),
                        OperatorAct.Kind.valueOf(row.getString("action")),
                        row.getString("centre"),
                        row.getString("summary")))
                .list();
        long total = platform.sql("select count(*) from platform.operator_act")
                .query(Long.class)
                .single();
        return Listing.of(acts, request, total);
    }
}
