package fr.entremise.tenancy;

import fr.entremise.shared.BusinessRuleViolation;
import fr.entremise.shared.NotFound;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Closes a centre, opens it again, repairs it. What a closed centre holds stays as it is: requests are refused where the
 * centre is bound, work on all centres passes it over.
 */
@Service
public class CentreUpkeep {

    private final JdbcClient platform;
    private final Centres centres;
    private final CentreMigrations migrations;
    private final Clock clock;

    CentreUpkeep(JdbcClient platform, Centres centres, CentreMigrations migrations, Clock clock) {
        this.platform = platform;
        this.centres = centres;
        this.migrations = migrations;
        this.clock = clock;
    }

    public void suspend(CentreId centre, String reason) {
        int changed = platform.sql("""
                        update platform.centre set status = 'SUSPENDED', suspended_at = ?, suspension_reason = ?
                        where slug = ? and status = 'OPEN'
                        """)
                .params(Timestamp.from(clock.instant()), reason, centre.slug())
                .update();
        requireChanged(centre, changed, "Ce centre est déjà suspendu.");
    }

    public void reopen(CentreId centre) {
        int changed = platform.sql("""
                        update platform.centre set status = 'OPEN', suspended_at = null, suspension_reason = null
                        where slug = ? and status = 'SUSPENDED'
                        """).param(centre.slug()).update();
        requireChanged(centre, changed, "Ce centre n’est pas suspendu.");
    }

    /** Says how many bytes of files the centre may keep; null leaves it to the configuration. */
    public void setFileQuota(CentreId centre, @Nullable Long bytes) {
        int changed = platform.sql("update platform.centre set file_quota_bytes = :bytes where slug = :slug")
                .param("bytes", bytes, Types.BIGINT)
                .param("slug", centre.slug())
                .update();
        if (changed == 0) {
            throw new NotFound();
        }
    }

    /** Migrates a centre whose migration failed; answers whether it worked this time. */
    public boolean migrateAgain(CentreId centre) {
        requireThere(centre);
        return migrations.migrate(centre);
    }

    /** Refuses to touch what a centre holds while its tables are not those that the program knows. */
    public void requireMigrated(CentreId centre) {
        if (centres.find(centre).orElseThrow(NotFound::new).status() == CentreStatus.MIGRATION_FAILED) {
            throw new WrongState("La mise à jour du schéma de ce centre a échoué\u00a0: relancez-la d’abord.");
        }
    }

    private void requireChanged(CentreId centre, int changed, String detail) {
        if (changed == 0) {
            requireThere(centre);
            throw new WrongState(detail);
        }
    }

    private void requireThere(CentreId centre) {
        if (centres.find(centre).isEmpty()) {
            throw new NotFound();
        }
    }

    /** Somebody else did it meanwhile. */
    public static final class WrongState extends BusinessRuleViolation {
        WrongState(String detail) {
            super("centre-not-in-this-state", 409, "Action impossible dans cet état", detail);
        }
    }
}
