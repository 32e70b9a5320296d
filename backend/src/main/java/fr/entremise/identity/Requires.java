package fr.entremise.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission that an endpoint of a centre asks for; one of them is enough where several are named. An endpoint
 * without it that is not a {@link PublicEndpoint} answers nobody, and a test fails.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {

    Permission[] value();
}
