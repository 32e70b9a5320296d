package fr.entremise.web;

import fr.entremise.web.RateLimits.TooManyRequests;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Counts requests by the address they come from, before a session is looked for: a flood costs no query. Right behind the
 * filter that reads forwarded headers, where these are believed at all.
 */
class AddressLimitFilter extends OncePerRequestFilter {

    private static final Pattern PUBLIC_PATH = Pattern.compile("/api/v1/centres/[^/]+/public/.*");

    private final RateLimits limits;
    private final HandlerExceptionResolver problems;

    AddressLimitFilter(RateLimits limits, HandlerExceptionResolver problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith("/api/") && !path.startsWith("/oauth2/") && !path.startsWith("/login/oauth2/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            limits.countAddress(
                    request.getRemoteAddr(),
                    PUBLIC_PATH.matcher(request.getRequestURI()).matches());
        } catch (TooManyRequests tooMany) {
            SafeHeaders.write(response);
            problems.resolveException(request, response, null, tooMany);
            return;
        }
        chain.doFilter(request, response);
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {

        @Bean
        FilterRegistrationBean<AddressLimitFilter> addressLimit(
                RateLimits limits, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
            FilterRegistrationBean<AddressLimitFilter> filter =
                    new FilterRegistrationBean<>(new AddressLimitFilter(limits, problems));
            filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
            return filter;
        }
    }
}
