package fr.entremise.web;

import fr.entremise.identity.impersonation.Impersonation;
import fr.entremise.identity.impersonation.Impersonations;
import fr.entremise.identity.impersonation.Impersonations.OnlyLooking;
import fr.entremise.identity.impersonation.Impersonations.PlaceGivenBack;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * From another's place one looks at their centre and does nothing else: any other request is refused, but for those
 * that give the place back. What is looked at is written down.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class ImpersonationFilter extends OncePerRequestFilter {

    static final String PLACE = Impersonation.class.getName();

    private static final String SESSION = "/api/v1/session";
    /** What the platform tells everybody. */
    private static final String ANNOUNCEMENTS = "/api/v1/announcements";

    private static final String GIVING_BACK = SESSION + "/impersonation";

    private final Impersonations impersonations;
    private final HandlerExceptionResolver problems;

    ImpersonationFilter(
            Impersonations impersonations, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.impersonations = impersonations;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/")
                || request.getRequestURI().equals(ANNOUNCEMENTS)
                || SecurityConfiguration.PUBLIC.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Impersonation place = impersonations.of(request).orElse(null);
        if (place == null || isOfTheSession(request)) {
            passOn(place, request, response, chain);
            return;
        }
        if (!impersonations.holds(place)) {
            impersonations.end(request);
            problems.resolveException(request, response, null, new PlaceGivenBack());
            return;
        }
        boolean looks = isSafe(request)
                && request.getRequestURI()
                        .startsWith("/api/v1/centres/" + place.centre().slug() + "/");
        impersonations.note(place, request, !looks);
        if (!looks) {
            problems.resolveException(request, response, null, new OnlyLooking());
            return;
        }
        passOn(place, request, response, chain);
    }

    private static void passOn(
            @Nullable Impersonation place, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (place != null) {
            request.setAttribute(PLACE, place);
        }
        chain.doFilter(request, response);
    }

    /** Who is there, giving the place back, and leaving altogether. */
    private static boolean isOfTheSession(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean leaves = request.getMethod().equals(HttpMethod.DELETE.name());
        return path.equals(SESSION) ? isSafe(request) || leaves : leaves && path.equals(GIVING_BACK);
    }

    private static boolean isSafe(HttpServletRequest request) {
        return request.getMethod().equals(HttpMethod.GET.name())
                || request.getMethod().equals(HttpMethod.HEAD.name());
    }
}
