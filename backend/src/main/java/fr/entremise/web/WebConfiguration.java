package fr.entremise.web;

import fr.entremise.shared.CalendarDay;
import fr.entremise.web.ArgumentResolvers.ActorResolver;
import fr.entremise.web.ArgumentResolvers.ListRequestResolver;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/** Arguments, permissions and static files. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private static final String BUILT = "classpath:/META-INF/resources/";

    private final PermissionInterceptor permissions;
    private final ReadableAddresses addresses;

    WebConfiguration(PermissionInterceptor permissions, ReadableAddresses addresses) {
        this.permissions = permissions;
        this.addresses = addresses;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorResolver());
        resolvers.add(new ListRequestResolver());
    }

    /** Spring would take any year, and PostgreSQL knows fewer of them. */
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatterForFieldType(
                LocalDate.class, (day, locale) -> day.toString(), (text, locale) -> CalendarDay.parse(text));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(permissions).addPathPatterns("/api/v1/centres/*/**");
        registry.addInterceptor(addresses).addPathPatterns("/api/**");
    }

    /**
     * The build puts a hash into the names of scripts, styles and fonts, so they never change; and it lays a compressed
     * twin beside what is worth it.
     */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/*.js", "/*.css", "/media/**")
                .addResourceLocations(BUILT, BUILT + "media/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(brotli());
        registry.addResourceHandler("/*.ico", "/*.svg", "/*.png", "/*.txt", "/assets/**")
                .addResourceLocations(BUILT, BUILT + "assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .resourceChain(true)
                .addResolver(brotli());
    }

    /** Only Brotli is laid beside the files: browsers name gzip first and would be given that; Tomcat does gzip itself. */
    private static EncodedResourceResolver brotli() {
        EncodedResourceResolver resolver = new EncodedResourceResolver();
        resolver.setContentCodings(List.of("br"));
        return resolver;
    }
}
