package fr.entremise.directory;

import fr.entremise.shared.DataSubject;
import fr.entremise.shared.French;
import fr.entremise.shared.PersonalData;
import fr.entremise.shared.PersonalDataSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where somebody is written down as the contact of a public body, for that person. */
@Component
@Order(3)
class OwnContactData implements PersonalDataSource {

    private final JdbcClient centre;

    OwnContactData(JdbcClient centre) {
        this.centre = centre;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalData> about(DataSubject person) {
        return List.of(new PersonalData(
                "Vous comme contact d’une collectivité",
                List.of("Collectivité", "Fonction", "Nom", "Téléphone", "Depuis", "Jusqu’au"),
                centre.sql("""
                        select b.name as body, c.function_held, c.name, coalesce(c.phone, '') as phone,
                               c.valid_from, c.valid_to
                        from body_contact c join public_body b on b.id = c.body_id
                        where lower(c.email) = ? order by b.name, c.valid_from
                        """)
                        .param(person.email())
                        .query((row, number) -> {
                            LocalDate to = row.getObject("valid_to", LocalDate.class);
                            return List.of(
                                    row.getString("body"),
                                    ContactFunction.valueOf(row.getString("function_held"))
                                            .label(),
                                    row.getString("name"),
                                    row.getString("phone"),
                                    French.day(row.getObject("valid_from", LocalDate.class)),
                                    to == null ? "" : French.day(to));
                        })
                        .list()));
    }
}
