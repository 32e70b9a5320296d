package fr.entremise.tenancy;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The three centres of the demonstration, opened and filled at start where demonstration data is asked for. */
@Component
@ConditionalOnProperty("entremise.demo.enabled")
class DemoCentres {

    private static final Logger log = LoggerFactory.getLogger(DemoCentres.class);

    private final CentreOpening opening;
    private final Centres centres;
    private final List<DemoData> seeds;
    private final JdbcClient platform;
    private final TransactionTemplate transaction;

    DemoCentres(
            CentreOpening opening,
            Centres centres,
            List<DemoData> seeds,
            JdbcClient platform,
            PlatformTransactionManager transactions) {
        this.opening = opening;
        this.centres = centres;
        this.seeds =
                seeds.stream().sorted(Comparator.comparingInt(DemoData::order)).toList();
        this.platform = platform;
        this.transaction = new TransactionTemplate(transactions);
    }

    void openAndFill() {
        open("cdg71", "Centre de gestion de Saône-et-Loire", "71", "Europe/Paris");
        open("cdg63", "Centre de gestion du Puy-de-Dôme", "63", "Europe/Paris");
        open("cdg974", "Centre de gestion de La Réunion", "974", "Indian/Reunion");
        centres.all().stream().filter(Centre::demo).forEach(this::fill);
    }

    private void open(String slug, String name, String department, String zone) {
        CentreId id = new CentreId(slug);
        if (centres.find(id).isEmpty()) {
            opening.open(id, name, List.of(department), ZoneId.of(zone), department, true);
        }
    }

    private void fill(Centre centre) {
        for (DemoData seed : seeds) {
            String name = seed.getClass().getSimpleName();
            if (isDone(centre, name)) {
                continue;
            }
            if (seed.onPlatform()) {
                transaction.executeWithoutResult(ignored -> seed.seed(centre));
            } else {
                CentreContext.runAs(centre.id(), () -> transaction.executeWithoutResult(ignored -> seed.seed(centre)));
            }
            platform.sql("insert into platform.demo_seeding (centre, seed) values (?, ?) on conflict do nothing")
                    .params(centre.id().slug(), name)
                    .update();
            log.info("Demonstration data {} is in centre {}", name, centre.id());
        }
    }

    private boolean isDone(Centre centre, String seed) {
        return platform.sql("select count(*) from platform.demo_seeding where centre = ? and seed = ?")
                        .params(centre.id().slug(), seed)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
