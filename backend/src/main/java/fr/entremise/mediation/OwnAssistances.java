package fr.entremise.mediation;

import fr.entremise.shared.DataSubject;
import fr.entremise.shared.French;
import fr.entremise.shared.PersonalData;
import fr.entremise.shared.PersonalDataSource;
import fr.entremise.tenancy.Centres;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** That somebody assists in cases and until when, for that person; never whom. Kept as long as the cases are. */
@Component
@Order(6)
class OwnAssistances implements PersonalDataSource {

    private final JdbcClient centre;
    private final Centres centres;

    OwnAssistances(JdbcClient centre, Centres centres) {
        this.centre = centre;
        this.centres = centres;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalData> about(DataSubject person) {
        ZoneId zone = centres.current().timeZone();
        return List.of(new PersonalData(
                "Dossiers où vous assistez une personne",
                List.of("Numéro", "Nom", "Qualité", "Désigné le", "Dernier jour", "Accès retiré le"),
                centre.sql("""
                        select c.reference, a.name, a.quality, a.designated_at, a.last_day, a.ended_at
                        from case_assistant a join mediation_case c on c.id = a.case_id
                        where lower(a.email) = ? order by a.designated_at, a.id
                        """)
                        .param(person.email())
                        .query((row, number) -> List.of(
                                row.getString("reference"),
                                row.getString("name"),
                                AssistantQuality.valueOf(row.getString("quality"))
                                        .label(),
                                French.moment(row.getTimestamp("designated_at").toInstant(), zone),
                                written(row.getDate("last_day"), day -> French.day(day.toLocalDate())),
                                written(row.getTimestamp("ended_at"), at -> French.moment(at.toInstant(), zone))))
                        .list()));
    }

    private static <T> String written(@Nullable T value, Function<T, String> words) {
        return Optional.ofNullable(value).map(words).orElse("");
    }
}
