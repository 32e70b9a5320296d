package fr.entremise.web;

import fr.entremise.identity.Actor;
import fr.entremise.identity.InPersonOnly;
import fr.entremise.identity.OnlyWith;
import fr.entremise.identity.ProvedRecently;
import fr.entremise.identity.PublicEndpoint;
import fr.entremise.identity.Requires;
import fr.entremise.identity.impersonation.Impersonations.OnlyLooking;
import fr.entremise.identity.login.Proofs;
import fr.entremise.tenancy.CentreFeature;
import fr.entremise.tenancy.CentreFeatures;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Asks for the permission that an endpoint of a centre declares, and for the feature that it is part of; one that declares
 * no permission answers nobody.
 */
@Component
class PermissionInterceptor implements HandlerInterceptor {

    private final Proofs proofs;
    private final CentreFeatures features;

    PermissionInterceptor(Proofs proofs, CentreFeatures features) {
        this.proofs = proofs;
        this.features = features;
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
        requireFeatures(method, person);
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

    private void requireFeatures(HandlerMethod method, Actor actor) {
        if (actor.isProgram()) {
            features.require(CentreFeature.PROGRAMS);
        }
        OnlyWith part = method.getMethodAnnotation(OnlyWith.class);
        if (part == null) {
            part = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), OnlyWith.class);
        }
        if (part != null) {
            features.require(part.value());
        }
    }
}
