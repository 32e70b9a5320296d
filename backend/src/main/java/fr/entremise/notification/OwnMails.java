package fr.entremise.notification;

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

/** Which mails went to somebody's address, for that person. */
@Component
@Order(7)
class OwnMails implements PersonalDataSource {

    private static final int MOST = 2000;

    private final JdbcClient centre;
    private final Centres centres;

    OwnMails(JdbcClient centre, Centres centres) {
        this.centre = centre;
        this.centres = centres;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalData> about(DataSubject person) {
        ZoneId zone = centres.current().timeZone();
        List<List<String>> rows = centre.sql("""
                        select created_at, kind, coalesce(reference, '') as reference, state from outgoing_mail
                        where lower(recipient) = ? order by created_at desc, id desc limit ?
                        """)
                .params(person.email(), MOST)
                .query((row, number) -> List.of(
                        French.moment(row.getTimestamp("created_at").toInstant(), zone),
                        MailKind.valueOf(row.getString("kind")).label(),
                        row.getString("reference"),
                        MailState.valueOf(row.getString("state")).label()))
                .list();
        return List.of(new PersonalData(
                "Courriels qui vous ont été écrits" + (rows.size() == MOST ? ", les 2\u00a0000 derniers" : ""),
                List.of("Date et heure", "Objet", "Dossier", "État"),
                rows));
    }

    /** Notices to nobody but the person; the trace of a mail stays, as proof that it was sent. */
    @Override
    @Transactional
    public void erase(DataSubject person) {
        if (person.account() != null) {
            centre.sql("delete from notice where user_id = ?")
                    .param(person.account())
                    .update();
            centre.sql("delete from notice_reading where user_id = ?")
                    .param(person.account())
                    .update();
        }
    }
}
