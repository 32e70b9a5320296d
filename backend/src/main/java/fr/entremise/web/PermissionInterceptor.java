package fr.entremise.web;

import fr.entremise.identity.Actor;
import fr.entremise.identity.InPersonOnly;
import fr.entremise.identity.ProvedRecently;
import fr.entremise.identity.PublicEndpoint;
import fr.entremise.identity.Requires;
import fr.entremise.identity.impersonation.Impersonations.OnlyLooking;
import fr.entremise.identity.login.Proofs;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Asks for the permission that an endpoint of a centre declares; one that declares none answers nobody. */
@Component
class PermissionInterceptor implements HandlerInterceptor {

    private final Proofs proofs;

    PermissionInterceptor(Proofs proofs) {
        this.proofs = proofs;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        Object actor = request.getAttribute(CentreFilter.ACTOR);
        if (AnnotatedElementUtils.hasAnnotation(method.getBeanType(), PublicEndpoint.class)) {
            if (actor != null) {
                throw new IllegalStateException("A public endpoint stands outside public/: " + method);
            }
            return true;
        }
        Requires requires = method.getMethodAnnotation(Requires.class);
        if (requires == null || !(actor instanceof Actor person) || !person.hasAnyOf(requires.value())) {
            throw new AccessDeniedException("Not allowed");
        }
        if (person.looker() != null
                && (method.hasMethodAnnotation(InPersonOnly.class)
                        || method.hasMethodAnnotation(ProvedRecently.class))) {
            throw new OnlyLooking();
        }
        if (method.hasMethodAnnotation(ProvedRecently.class)) {
            proofs.require(request);
        }
        return true;
    }
}
