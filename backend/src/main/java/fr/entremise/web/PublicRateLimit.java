package fr.entremise.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.entremise.shared.BusinessRuleViolation;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** At most so many public requests a minute from one address; beyond, 429 says when to come back. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class PublicRateLimit extends OncePerRequestFilter {

    private static final int A_MINUTE = 600;
    private static final Pattern PUBLIC_PATH = Pattern.compile("/api/v1/centres/[^/]+/public/.*");

    // Addresses that stay away are forgotten, so that memory is bounded.
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();

    private final HandlerExceptionResolver problems;

    PublicRateLimit(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PUBLIC_PATH.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Bucket bucket = buckets.get(request.getRemoteAddr(), ignored -> newBucket());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
        problems.resolveException(request, response, null, new TooManyRequests(wait));
    }

    private static Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(A_MINUTE).refillGreedy(A_MINUTE, Duration.ofMinutes(1)))
                .build();
    }

    /** More requests than one address may send. */
    static final class TooManyRequests extends BusinessRuleViolation {
        private final Duration wait;

        TooManyRequests(Duration wait) {
            super(
                    "too-many-requests",
                    429,
                    "Trop de demandes",
                    "Trop de demandes viennent de votre adresse. Réessayez dans quelques instants.");
            this.wait = wait;
        }

        @Override
        public Duration retryAfter() {
            return wait;
        }
    }
}
