/**
 * What everybody has around the lists they work with: exporting them, acting on many rows at once, keeping views of them,
 * finding something fast. Knows no list by itself: the modules that own the data say what theirs are.
 */
@ApplicationModule(
        allowedDependencies = {"job", "document", "audit", "identity", "identity::account", "tenancy", "shared"})
@NullMarked
package fr.entremise.workspace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
