package fr.entremise.identity;

import fr.entremise.tenancy.CentreFeature;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The feature that an endpoint of a centre, or all of a controller, is part of: closed for the centre, it refuses (403). */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface OnlyWith {

    CentreFeature value();
}
