package fr.entremise.audit;

import fr.entremise.audit.JournalCheck.Break;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.Centres;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Checks journals for an operator or a timer, and ends: {@code java -jar entremise.jar --entremise.journal.verify=cdg71
 * --server.port=-1}, or {@code *} for all. The exit code says what was found.
 */
@Component
class JournalVerification implements ExitCodeGenerator {

    static final int WHOLE = 0;
    static final int TAMPERED = 1;
    static final int NOT_CHECKED = 2;

    private static final Logger log = LoggerFactory.getLogger(JournalVerification.class);
    private static final String ALL = "*";

    private final JournalChecks checks;
    private final Centres centres;
    private final String asked;
    private int found = WHOLE;

    JournalVerification(JournalChecks checks, Centres centres, @Value("${entremise.journal.verify:}") String asked) {
        this.checks = checks;
        this.centres = centres;
        this.asked = asked.strip();
    }

    /** Last of all that happens at start, so that what a crash left is sealed first. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void onceReady(ApplicationReadyEvent ready) {
        if (!asked.isEmpty()) {
            found = verify(asked);
            System.exit(SpringApplication.exit(ready.getApplicationContext()));
        }
    }

    @Override
    public int getExitCode() {
        return found;
    }

    /** Checks one centre's journal or all; the worst that was found. */
    int verify(String which) {
        List<Centre> chosen = centres.all().stream()
                .filter(centre -> which.equals(ALL) || centre.id().slug().equals(which))
                .toList();
        if (chosen.isEmpty()) {
            log.error("No centre {} whose journal could be checked", which);
            return NOT_CHECKED;
        }
        return chosen.stream().mapToInt(this::verify).max().orElse(WHOLE);
    }

    private int verify(Centre centre) {
        JournalCheck check;
        try {
            check = CentreContext.callAs(centre.id(), checks::check);
        } catch (RuntimeException failure) {
            log.error("The journal of {} could not be checked", centre.id(), failure);
            return NOT_CHECKED;
        }
        Break broken = check.broken();
        if (broken == null) {
            log.info("The journal of {} is whole: {} entries checked", centre.id(), check.checked());
            return WHOLE;
        }
        log.error(
                "The journal of {} was tampered with: {} at entry {} (id {}); the {} before it are whole",
                centre.id(),
                broken.reason(),
                broken.no(),
                broken.entryId(),
                check.checked());
        return TAMPERED;
    }
}
