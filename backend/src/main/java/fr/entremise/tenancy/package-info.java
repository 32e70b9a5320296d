/**
 * Centres and the walls between them: one schema and one database role per centre, bound to the work that runs.
 * The only module that knows a schema name, a database role or a search path.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package fr.entremise.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
