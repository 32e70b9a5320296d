package fr.entremise.directory;

import fr.entremise.audit.Journal;
import fr.entremise.directory.reference.ReferenceBody;
import fr.entremise.tenancy.CentreClock;
import fr.entremise.tenancy.CentreContext;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The transactions of a filling: what is committed is seen by whoever reloads the page, and outlives a crash. */
@Service
@Transactional
class FillingSteps {

    private final FillingRepository fillings;
    private final PublicBodyRepository bodies;
    private final Journal journal;
    private final CentreClock clock;

    FillingSteps(FillingRepository fillings, PublicBodyRepository bodies, Journal journal, CentreClock clock) {
        this.fillings = fillings;
        this.bodies = bodies;
        this.journal = journal;
        this.clock = clock;
    }

    /** The right to fill; empty when a filling runs, which the asker then watches. */
    Optional<UUID> begin(int total) {
        Instant now = clock.now();
        Filling filling = lock();
        if (filling.isRunning(now)) {
            return Optional.empty();
        }
        journal.record(
                "DIRECTORY_FILLED",
                "CENTRE",
                CentreContext.current().slug(),
                "Remplissage de l’annuaire à partir des données de référence");
        return Optional.of(filling.begin(total, now));
    }

    /** Adds those of the batch that the directory does not know, and changes no other. False when the right was lost. */
    boolean add(UUID runner, List<ReferenceBody> batch) {
        Instant now = clock.now();
        Filling filling = lock();
        if (!filling.isHeldBy(runner)) {
            return false;
        }
        filling.advance(batch.size(), addUnknown(batch), now);
        return true;
    }

    int addUnknown(List<ReferenceBody> batch) {
        Instant now = clock.now();
        Set<String> known = new HashSet<>(
                bodies.knownAmong(batch.stream().map(ReferenceBody::siren).toList()));
        List<PublicBody> unknown = batch.stream()
                .filter(row -> !known.contains(row.siren()))
                .map(row -> PublicBody.fromReference(row, now))
                .toList();
        bodies.saveAll(unknown);
        return unknown.size();
    }

    void finish(UUID runner) {
        Filling filling = lock();
        if (filling.isHeldBy(runner)) {
            filling.finish(clock.now());
        }
    }

    void giveUp(UUID runner) {
        Filling filling = lock();
        if (filling.isHeldBy(runner)) {
            filling.release();
        }
    }

    @Transactional(readOnly = true)
    FillingProgress progress() {
        return fillings.findById(Filling.ONLY).orElseThrow().progress(clock.now());
    }

    private Filling lock() {
        return fillings.lockById(Filling.ONLY).orElseThrow();
    }
}
