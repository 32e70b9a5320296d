/** The edge: security chain, binding of the centre, problems, limits, the single-page application. No business word. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "identity",
            "identity::client",
            "identity::impersonation",
            "identity::login",
            "identity::openid"
        })
@NullMarked
package fr.entremise.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
