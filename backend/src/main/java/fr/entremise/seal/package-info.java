/**
 * Content that the database and the disk keep and do not reveal: a root key outside of both wraps one key per centre, which
 * wraps one key per case. Knows no case: who may open what is the business of the module that keeps it.
 */
@ApplicationModule(allowedDependencies = {"tenancy", "shared"})
@NullMarked
package fr.entremise.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
