package fr.entremise.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.entremise.shared.BusinessRuleViolation;
import fr.entremise.shared.NetworkHosts;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/**
 * At most so many requests a minute from one address, of one account and to one centre. Each node counts by itself. Who
 * stays away is forgotten, so that memory is bounded.
 */
@Component
class RateLimits {

    private final Buckets publicRequests;
    private final Buckets addresses;
    private final Buckets accounts;
    private final Buckets centres;

    RateLimits(Settings settings) {
        publicRequests = new Buckets(settings.publicRequests(), "votre adresse");
        addresses = new Buckets(settings.address(), "votre adresse");
        accounts = new Buckets(settings.account(), "votre compte");
        centres = new Buckets(settings.centre(), "l’ensemble de ce centre");
    }

    void countAddress(String address, boolean isPublic) {
        String host = NetworkHosts.of(address);
        addresses.count(host);
        if (isPublic) {
            publicRequests.count(host);
        }
    }

    void countAccount(String account) {
        accounts.count(account);
    }

    void countCentre(String centre) {
        centres.count(centre);
    }

    /**
     * Requests a minute.
     *
     * @param publicRequests to public pages, from one address
     * @param address from one address, whatever is asked: many people may sit behind one
     * @param account of one account, from wherever
     * @param centre to one centre, by everybody together
     */
    @ConfigurationProperties("entremise.limits")
    record Settings(
            @DefaultValue("600") int publicRequests,
            @DefaultValue("3000") int address,
            @DefaultValue("1200") int account,
            @DefaultValue("12000") int centre) {}

    private static final class Buckets {

        private final int aMinute;
        private final String whose;
        private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(Duration.ofMinutes(2))
                .build();

        Buckets(int aMinute, String whose) {
            this.aMinute = aMinute;
            this.whose = whose;
        }

        void count(String key) {
            ConsumptionProbe probe = buckets.get(key, ignored -> full()).tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                throw new TooManyRequests(whose, Duration.ofNanos(probe.getNanosToWaitForRefill()));
            }
        }

        private Bucket full() {
            return Bucket.builder()
                    .addLimit(limit -> limit.capacity(aMinute).refillGreedy(aMinute, Duration.ofMinutes(1)))
                    .build();
        }
    }

    /** More requests than may be sent. */
    static final class TooManyRequests extends BusinessRuleViolation {
        private final Duration wait;

        TooManyRequests(String whose, Duration wait) {
            super(
                    "too-many-requests",
                    429,
                    "Trop de demandes",
                    "Trop de demandes viennent de " + whose + ". Réessayez dans quelques instants.");
            this.wait = wait;
        }

        @Override
        public Duration retryAfter() {
            return wait;
        }
    }
}
