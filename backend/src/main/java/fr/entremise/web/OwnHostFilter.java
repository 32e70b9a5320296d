package fr.entremise.web;

import fr.entremise.shared.NotFound;
import fr.entremise.tenancy.CentreAddresses;
import fr.entremise.tenancy.CentreId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * At a centre's own host name its public pages are shown and nothing else: no login, no other centre. Any other page is
 * at the platform's address, where the browser is sent; passkeys, providers and sessions belong to that one name.
 */
class OwnHostFilter extends OncePerRequestFilter {

    /** What the public pages ask of the platform. */
    private static final Set<String> ASKED_BY_EVERY_PAGE =
            Set.of("/api/v1/centres", "/api/v1/session", "/api/v1/announcements");

    private final CentreAddresses addresses;
    private final HandlerExceptionResolver problems;

    OwnHostFilter(CentreAddresses addresses, HandlerExceptionResolver problems) {
        this.addresses = addresses;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<CentreId> owner = addresses.centreAt(request.getServerName());
        if (owner.isEmpty() || isShownAt(owner.get(), request)) {
            chain.doFilter(request, response);
            return;
        }
        SafeHeaders.write(response);
        String path = request.getRequestURI();
        if (path.equals("/")) {
            response.sendRedirect("/" + owner.get());
        } else if (isRead(request) && PageRoutes.isPage(path)) {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            response.sendRedirect(addresses.ofPlatform() + path + query);
        } else {
            problems.resolveException(request, response, null, new NotFound());
        }
    }

    private static boolean isShownAt(CentreId owner, HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.startsWith("/api/")) {
            return path.startsWith("/api/v1/centres/" + owner + "/public/")
                    || (isRead(request) && ASKED_BY_EVERY_PAGE.contains(path));
        }
        boolean isFile = !PageRoutes.isPage(path) && path.contains(".");
        return isRead(request) && (isFile || path.equals("/" + owner) || path.startsWith("/" + owner + "/"));
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {

        /** Behind the one that counts by address, before a session is looked for. */
        @Bean
        FilterRegistrationBean<OwnHostFilter> ownHost(
                CentreAddresses addresses, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
            FilterRegistrationBean<OwnHostFilter> filter =
                    new FilterRegistrationBean<>(new OwnHostFilter(addresses, problems));
            filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 30);
            return filter;
        }
    }
}
