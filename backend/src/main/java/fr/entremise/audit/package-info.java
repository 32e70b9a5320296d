/**
 * Who did what when, per centre: entries are added and never changed, and the database role of the centre may do nothing
 * else. They name the act and its subject, never the content of a case.
 */
@ApplicationModule(allowedDependencies = {"tenancy", "identity", "identity::events", "shared"})
@NullMarked
package fr.entremise.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
