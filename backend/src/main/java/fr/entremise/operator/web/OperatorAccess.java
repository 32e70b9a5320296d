package fr.entremise.operator.web;

import fr.entremise.identity.Members;
import fr.entremise.identity.Role;
import fr.entremise.identity.SignedIn;
import fr.entremise.identity.login.LoginSessions;
import fr.entremise.identity.login.SessionFacts;
import fr.entremise.identity.openid.OpenIdProviders;
import fr.entremise.operator.Operator;
import fr.entremise.shared.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets operators and nobody else through to the console; to all others it is not there. */
@Configuration(proxyBeanMethods = false)
class OperatorAccess implements WebMvcConfigurer, HandlerInterceptor, HandlerMethodArgumentResolver {

    private static final String OPERATOR = Operator.class.getName();

    private final Members members;
    private final LoginSessions sessions;
    private final OpenIdProviders providers;

    OperatorAccess(Members members, LoginSessions sessions, OpenIdProviders providers) {
        this.members = members;
        this.sessions = sessions;
        this.providers = providers;
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Operator.class);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/operator/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    /** Asked at each request: whoever is no longer an operator acts no more. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn person)) {
            throw new NotFound();
        }
        // What a centre's own provider says opens that centre, not the platform.
        if (!providers.reaches(
                sessions.facts(request).map(SessionFacts::provider).orElse(null), null)) {
            throw new NotFound();
        }
        Operator operator = members.find(person.userId())
                .filter(member -> member.memberships().stream().anyMatch(held -> held.role() == Role.OPERATOR))
                .map(member -> new Operator(member.userId(), member.name()))
                .orElseThrow(NotFound::new);
        request.setAttribute(OPERATOR, operator);
        return true;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Operator.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return request.getAttribute(OPERATOR, RequestAttributes.SCOPE_REQUEST);
    }
}
