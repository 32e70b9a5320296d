/**
 * Files that people send and documents that the centre makes: recognition by content, storage keyed by centre, download,
 * and accessible archivable PDFs from templates.
 */
@ApplicationModule(allowedDependencies = {"tenancy", "audit", "seal", "shared"})
@NullMarked
package fr.entremise.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
