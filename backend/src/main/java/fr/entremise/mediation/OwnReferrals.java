package fr.entremise.mediation;

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

/** That somebody has referred and when, for that person. What they wrote is on the follow-up page, behind the wall. */
@Component
@Order(6)
class OwnReferrals implements PersonalDataSource {

    private final JdbcClient centre;
    private final Centres centres;

    OwnReferrals(JdbcClient centre, Centres centres) {
        this.centre = centre;
        this.centres = centres;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalData> about(DataSubject person) {
        ZoneId zone = centres.current().timeZone();
        return List.of(new PersonalData(
                "Vos saisines",
                List.of("Numéro", "Reçue le", "État", "Employeur", "Nom", "Téléphone", "Adresse postale"),
                centre.sql("""
                        select reference, received_at, state, employer_name, given_name || ' ' || family_name as name,
                               coalesce(phone, '') as phone, coalesce(postal_address, '') as postal_address
                        from mediation_case where lower(email) = ? order by received_at
                        """)
                        .param(person.email())
                        .query((row, number) -> List.of(
                                row.getString("reference"),
                                French.moment(row.getTimestamp("received_at").toInstant(), zone),
                                CaseState.valueOf(row.getString("state")).label(),
                                row.getString("employer_name"),
                                row.getString("name"),
                                row.getString("phone"),
                                row.getString("postal_address")))
                        .list()));
    }
}
