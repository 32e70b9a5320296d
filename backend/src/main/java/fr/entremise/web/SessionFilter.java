package fr.entremise.web;

import fr.entremise.identity.SignedIn;
import fr.entremise.identity.client.Program;
import fr.entremise.identity.login.LoginSessions;
import fr.entremise.identity.login.Opening;
import fr.entremise.identity.login.SessionFacts;
import fr.entremise.web.RateLimits.TooManyRequests;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Ends a session of staff that has lasted long enough, writes down the beginning of one that has none, and counts
 * what one account or program asks.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 20)
class SessionFilter extends OncePerRequestFilter {

    private static final String LOGIN = "/api/v1/session";

    private final LoginSessions sessions;
    private final RateLimits limits;
    private final HandlerExceptionResolver problems;

    SessionFilter(
            LoginSessions sessions,
            RateLimits limits,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.sessions = sessions;
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        Object principal = authentication == null ? null : authentication.getPrincipal();
        try {
            if (principal instanceof SignedIn somebody) {
                limits.countAccount(somebody.userId().toString());
            } else if (principal instanceof Program program) {
                limits.countAccount(program.id().toString());
            }
        } catch (TooManyRequests tooMany) {
            problems.resolveException(request, response, null, tooMany);
            return;
        }
        if (!(principal instanceof SignedIn person)) {
            chain.doFilter(request, response);
            return;
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            SessionFacts facts = sessions.facts(request)
                    .filter(known -> known.userId().equals(person.userId()))
                    .orElseGet(() -> sessions.begin(request, person.userId(), Opening.BY_ONE_PROOF));
            if (sessions.isOver(facts)) {
                session.invalidate();
                SecurityContextHolder.clearContext();
                if (!request.getRequestURI().startsWith(LOGIN)) {
                    problems.resolveException(
                            request, response, null, new CredentialsExpiredException("The session has lasted"));
                    return;
                }
            }
        }
        chain.doFilter(request, response);
    }
}
