/**
 * People's rights over what a centre holds about them. Who handles a request sees the request and never what is held: the
 * person alone reads that, behind a link and a code.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "deadlines", "tenancy", "identity", "identity::account", "audit", "document"})
@NullMarked
package fr.entremise.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
