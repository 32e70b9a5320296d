package fr.entremise.workspace.foundation;

import fr.entremise.shared.DataSubject;
import fr.entremise.shared.PersonalData;
import fr.entremise.shared.PersonalDataSource;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody kept around their lists, for that person; it serves nobody else and goes with them. */
@Component
@Order(8)
class OwnWorkspaceData implements PersonalDataSource {

    private final JdbcClient centre;

    OwnWorkspaceData(JdbcClient centre) {
        this.centre = centre;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalData> about(DataSubject person) {
        if (person.account() == null) {
            return List.of();
        }
        return List.of(new PersonalData(
                "Vos vues enregistrées",
                List.of("Liste", "Nom"),
                centre.sql("select list_name, name from saved_view where owner = ? order by list_name, name")
                        .param(person.account())
                        .query((row, number) -> List.of(row.getString("list_name"), row.getString("name")))
                        .list()));
    }

    @Override
    @Transactional
    public void erase(DataSubject person) {
        if (person.account() != null) {
            centre.sql("delete from saved_view where owner = ?")
                    .param(person.account())
                    .update();
            centre.sql("delete from recent_item where person = ?")
                    .param(person.account())
                    .update();
        }
    }
}
