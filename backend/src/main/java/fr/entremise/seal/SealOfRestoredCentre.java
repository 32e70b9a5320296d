package fr.entremise.seal;

import fr.entremise.tenancy.ArchiveRefused;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.RestoredCentreCheck;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A centre whose keys do not open with the root key of this installation is not let in: nothing in it could be read. */
@Component
class SealOfRestoredCentre implements RestoredCentreCheck {

    private final RootKeys roots;

    SealOfRestoredCentre(RootKeys roots) {
        this.roots = roots;
    }

    @Override
    public void check(CentreId centre, JdbcClient restored) {
        boolean allOpen = restored
                .sql("select id, sealed from seal_key")
                .query((row, number) -> roots.current()
                        .open(centre, row.getObject("id", UUID.class), row.getString("sealed"))
                        .isPresent())
                .stream()
                .allMatch(Boolean::booleanValue);
        if (!allOpen) {
            throw new ArchiveRefused(
                    "The archive was made under another sealing key: give that one back, or the content stays unreadable.");
        }
    }
}
