package fr.entremise.web;

import fr.entremise.identity.Actor;
import fr.entremise.identity.Members;
import fr.entremise.identity.Members.Entrance;
import fr.entremise.identity.SignedIn;
import fr.entremise.identity.client.Program;
import fr.entremise.identity.impersonation.Impersonation;
import fr.entremise.identity.login.LoginSessions;
import fr.entremise.identity.login.SessionFacts;
import fr.entremise.identity.openid.OpenIdProviders;
import fr.entremise.shared.BusinessRuleViolation;
import fr.entremise.shared.NotFound;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.CentreStatus;
import fr.entremise.tenancy.Centres;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Binds the centre that the address names. Everywhere but under {@code public/} the person must be a member of it, the
 * program let in by it; a centre that does not exist and one that is not theirs give the same answer.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class CentreFilter extends OncePerRequestFilter {

    static final String ACTOR = Actor.class.getName();

    private static final Pattern CENTRE_PATH = Pattern.compile("/api/v1/centres/([^/]+)(/.*)?");

    private final Centres centres;
    private final Members members;
    private final LoginSessions sessions;
    private final RateLimits limits;
    private final OpenIdProviders providers;
    private final HandlerExceptionResolver problems;

    CentreFilter(
            Centres centres,
            Members members,
            LoginSessions sessions,
            RateLimits limits,
            OpenIdProviders providers,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.centres = centres;
        this.members = members;
        this.sessions = sessions;
        this.limits = limits;
        this.providers = providers;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher path = CENTRE_PATH.matcher(request.getRequestURI());
        if (!path.matches()) {
            chain.doFilter(request, response);
            return;
        }
        Centre centre;
        try {
            centre = centreNamed(path.group(1));
            boolean isPublic = Optional.ofNullable(path.group(2)).orElse("").startsWith("/public/");
            if (!isPublic) {
                request.setAttribute(ACTOR, actorIn(centre.id(), request));
            }
            // Only now: whoever is not let in takes nothing from those who are.
            limits.countCentre(centre.id().slug());
            if (!centre.isOpen()) {
                throw new CentreClosed(centre.status());
            }
        } catch (BusinessRuleViolation refused) {
            problems.resolveException(request, response, null, refused);
            return;
        }
        try {
            CentreContext.callForPeople(centre.id(), () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new ServletException(failure);
        }
    }

    private Centre centreNamed(String slug) {
        if (!CentreId.isValid(slug)) {
            throw new NotFound();
        }
        return centres.find(new CentreId(slug)).orElseThrow(NotFound::new);
    }

    private Actor actorIn(CentreId centre, HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
            // A centre's own provider vouches for people in that centre only.
            if (!providers.reaches(
                    sessions.facts(request).map(SessionFacts::provider).orElse(null), centre.slug())) {
                throw new NotFound();
            }
            Entrance entrance = members.entranceTo(centre, person.userId()).orElseThrow(NotFound::new);
            if (entrance.needsSecondFactor()
                    && sessions.facts(request)
                            .filter(SessionFacts::secondFactor)
                            .isEmpty()) {
                throw new SecondFactorRequired();
            }
            return inAnothersPlace(centre, entrance.actor(), request);
        }
        if (authentication != null
                && authentication.getPrincipal() instanceof Program program
                && program.centre().equals(centre)) {
            return program.actor();
        }
        throw new NotFound();
    }

    /** As whom somebody sees the centre: mostly as themselves. */
    private Actor inAnothersPlace(CentreId centre, Actor own, HttpServletRequest request) {
        if (!(request.getAttribute(ImpersonationFilter.PLACE) instanceof Impersonation place)) {
            return own;
        }
        if (!place.centre().equals(centre)) {
            throw new NotFound();
        }
        return members.entranceTo(centre, place.userId())
                .map(entrance -> entrance.actor().seenBy(own))
                .orElseThrow(NotFound::new);
    }

    /** The centre lets its staff in with a second factor only, and this session has none. */
    static final class SecondFactorRequired extends BusinessRuleViolation {
        SecondFactorRequired() {
            super(
                    "second-factor-required",
                    403,
                    "Second facteur exigé",
                    "Ce centre demande un second facteur à son personnel\u00a0: activez-le dans votre compte.");
        }
    }

    /** The centre exists and does not answer for now. */
    static final class CentreClosed extends BusinessRuleViolation {
        CentreClosed(CentreStatus status) {
            super(
                    "centre-closed",
                    503,
                    "Centre momentanément fermé",
                    status == CentreStatus.SUSPENDED
                            ? "Ce centre est suspendu sur cette plateforme. Rien n’est perdu ; adressez-vous à lui."
                            : "Ce centre est en cours de maintenance. Rien n’est perdu ; revenez un peu plus tard.");
        }
    }
}
