package fr.entremise.seal;

import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.CentreId;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Once schemas are at their version: the rotation that was asked for, else what an earlier version kept in clear is sealed.
 * Centres where that is done cost one query together.
 */
@Component
@Order(10)
class SealWorkAtStart implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(SealWorkAtStart.class);

    private final SealProperties properties;
    private final RootKeys roots;
    private final Rotation rotation;
    private final List<SealedContent> contents;
    private final JdbcClient platform;
    private final ConfigurableApplicationContext application;
    private volatile boolean rotated;

    SealWorkAtStart(
            SealProperties properties,
            RootKeys roots,
            Rotation rotation,
            List<SealedContent> contents,
            JdbcClient platform,
            ConfigurableApplicationContext application) {
        this.properties = properties;
        this.roots = roots;
        this.rotation = rotation;
        this.contents = contents;
        this.platform = platform;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (properties.rotate() == SealProperties.Rotate.ROOT) {
            rotation.root(roots.old(), roots.current());
            done("The keys of all centres are wrapped with the new root key; the old one opens nothing any more.");
        } else if (properties.rotate() == SealProperties.Rotate.CENTRES) {
            rotation.centres();
            done("Every centre has a new key; the old ones are deleted.");
        } else {
            sealWhatIsInClear();
        }
    }

    private void sealWhatIsInClear() {
        for (String slug : platform.sql("""
                        select c.slug from platform.centre c
                        join platform.centre_migration m on m.slug = c.slug and m.error is null
                        where not exists (select from platform.seal_done d where d.centre = c.slug)
                        """).query(String.class).list()) {
            CentreId centre = new CentreId(Objects.requireNonNull(slug));
            try {
                CentreContext.runAs(centre, this::sealAll);
                platform.sql("insert into platform.seal_done (centre) values (?) on conflict do nothing")
                        .param(centre.slug())
                        .update();
            } catch (RuntimeException failure) {
                log.error("The content of centre {} is not all sealed; the next start goes on", centre, failure);
            }
        }
    }

    /** Not to be called in a transaction. */
    void sealAll() {
        for (SealedContent content : contents) {
            boolean more;
            do {
                more = content.sealSomeOfWhatIsInClear();
            } while (more);
        }
    }

    private void done(String sentence) {
        log.info(sentence);
        rotated = true;
    }

    /** Last of all, since others work at start too. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void endOnceRotated() {
        if (rotated) {
            application.close();
        }
    }
}
