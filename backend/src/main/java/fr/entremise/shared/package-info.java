/**
 * Words that every module speaks: identifiers, money, dates, refusals and pages of a list. No Spring, no database.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package fr.entremise.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
