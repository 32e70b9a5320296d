/** Who somebody is, how they log in, and what their memberships allow in which centre. Platform data only. */
@ApplicationModule(allowedDependencies = {"shared", "tenancy"})
@NullMarked
package fr.entremise.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
