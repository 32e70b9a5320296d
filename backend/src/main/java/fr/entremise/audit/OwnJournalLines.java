package fr.entremise.audit;

import fr.entremise.shared.DataSubject;
import fr.entremise.shared.French;
import fr.entremise.shared.PersonalData;
import fr.entremise.shared.PersonalDataSource;
import fr.entremise.tenancy.Centres;
import java.time.ZoneId;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the journal says that a person did, for that person. What others did to them names those others, and stays out. */
@Component
@Order(9)
class OwnJournalLines implements PersonalDataSource {

    /** Years of work; the newest are told. */
    private static final int MOST = 2000;

    private final JdbcClient centre;
    private final Centres centres;

    OwnJournalLines(JdbcClient centre, Centres centres) {
        this.centre = centre;
        this.centres = centres;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalData> about(DataSubject person) {
        if (person.account() == null) {
            return List.of();
        }
        ZoneId zone = centres.current().timeZone();
        List<List<String>> rows = centre.sql("""
                        select at, summary, coalesce(address, '') as address from audit_entry
                        where actor_user_id = ? order by at desc, id desc limit ?
                        """)
                .params(person.account(), MOST)
                .query((row, number) -> List.of(
                        French.moment(row.getTimestamp("at").toInstant(), zone),
                        row.getString("summary"),
                        row.getString("address")))
                .list();
        return List.of(new PersonalData(
                "Vos actes au journal" + (rows.size() == MOST ? ", les 2\u00a0000 derniers" : ""),
                List.of("Date et heure", "Acte", "Adresse du réseau"),
                rows));
    }
}
