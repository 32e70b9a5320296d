package fr.entremise.tenancy;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How many connections one centre may hold at once, so that a centre with slow work leaves the others theirs. Turns are
 * taken in order. Work that nobody waits for (jobs, listeners, rounds) gets one connection less than the share: people
 * of the same centre are answered meanwhile.
 *
 * <p>The turn is taken before the pool is asked, so whoever waits holds nothing.
 */
final class CentreShares {

    private final int share;
    private final Duration peopleWait;
    private final Map<String, Share> shares = new ConcurrentHashMap<>();

    CentreShares(int share, Duration peopleWait) {
        this.share = share;
        this.peopleWait = peopleWait;
    }

    /** Half of the pool unless configured otherwise: two centres at their worst fill it, one never does. */
    static CentreShares of(DatabaseProperties properties) {
        Integer configured = properties.centreShare();
        int share = configured == null ? properties.poolSize() / 2 : Math.min(configured, properties.poolSize());
        return new CentreShares(Math.max(1, share), properties.centreWait());
    }

    /** The tenant's turn, to be ended when its connection goes back. */
    Turn take(String tenant) {
        Share of = shares.computeIfAbsent(tenant, ignored -> new Share(share));
        Urgency urgency = CentreContext.urgency();
        if (urgency == Urgency.SOMEBODY_WAITS) {
            acquire(of.all, peopleWait);
            return of.all::release;
        }
        acquire(of.background, urgency.patience());
        try {
            acquire(of.all, urgency.patience());
        } catch (CentreBusy busy) {
            of.background.release();
            throw busy;
        }
        return () -> {
            of.all.release();
            of.background.release();
        };
    }

    private static void acquire(Semaphore turns, Duration patience) {
        try {
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new CentreBusy();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CentreBusy();
        }
    }

    /** Ends with the connection. */
    @FunctionalInterface
    interface Turn {
        void end();
    }

    /** How long work waits for its turn. */
    enum Urgency {
        /** A request: short, as configured. */
        SOMEBODY_WAITS(Duration.ZERO),
        /** Rounds over all centres and steps of jobs, which are tried again. */
        ROUND(Duration.ofSeconds(30)),
        /** What follows an act: on a thread of its own, holding nothing, and not to be given up lightly. */
        LISTENER(Duration.ofMinutes(30));

        private final Duration patience;

        Urgency(Duration patience) {
            this.patience = patience;
        }

        private Duration patience() {
            return patience;
        }
    }

    private static final class Share {

        private final Semaphore all;
        private final Semaphore background;

        Share(int size) {
            all = new Semaphore(size, true);
            background = new Semaphore(Math.max(1, size - 1), true);
        }
    }
}
