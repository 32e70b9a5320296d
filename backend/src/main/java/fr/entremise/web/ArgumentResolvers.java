package fr.entremise.web;

import fr.entremise.identity.Actor;
import fr.entremise.shared.InvalidInput;
import fr.entremise.shared.ListRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** What a controller may take as argument besides Spring's own: who acts, and which page of a list. */
final class ArgumentResolvers {

    private ArgumentResolvers() {}

    static final class ActorResolver implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Actor.class;
        }

        @Override
        public @Nullable Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            Object actor = request.getAttribute(CentreFilter.ACTOR, RequestAttributes.SCOPE_REQUEST);
            if (actor == null) {
                throw new IllegalStateException("Nobody acts here: " + parameter.getMethod());
            }
            return actor;
        }
    }

    static final class ListRequestResolver implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == ListRequest.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return new ListRequest(
                    number(request, "page", 0),
                    number(request, "size", ListRequest.DEFAULT_SIZE),
                    request.getParameter("sort"));
        }

        private static int number(NativeWebRequest request, String name, int fallback) {
            String text = request.getParameter(name);
            if (text == null || text.isBlank()) {
                return fallback;
            }
            try {
                return Integer.parseInt(text);
            } catch (NumberFormatException e) {
                throw InvalidInput.of(name, "Indiquez un nombre entier.");
            }
        }
    }
}
