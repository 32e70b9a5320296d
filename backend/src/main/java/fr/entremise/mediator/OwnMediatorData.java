package fr.entremise.mediator;

import fr.entremise.shared.DataSubject;
import fr.entremise.shared.French;
import fr.entremise.shared.PersonalData;
import fr.entremise.shared.PersonalDataSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is written down of somebody as a mediator, for that person. */
@Component
@Order(4)
class OwnMediatorData implements PersonalDataSource {

    private final JdbcClient centre;

    OwnMediatorData(JdbcClient centre) {
        this.centre = centre;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalData> about(DataSubject person) {
        return List.of(new PersonalData(
                "Vous comme médiateur",
                List.of("Nom", "Qualification", "Formation depuis", "En activité depuis", "Jusqu’au"),
                centre.sql("""
                        select name, qualification, trained_since, active_from, active_to
                        from mediator where lower(email) = ?
                        """)
                        .param(person.email())
                        .query((row, number) -> List.of(
                                row.getString("name"),
                                row.getString("qualification"),
                                day(row.getObject("trained_since", LocalDate.class)),
                                day(row.getObject("active_from", LocalDate.class)),
                                day(row.getObject("active_to", LocalDate.class))))
                        .list()));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : French.day(day);
    }
}
