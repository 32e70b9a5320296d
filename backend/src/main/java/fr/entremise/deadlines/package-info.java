/**
 * Legal calendars and clocks: pure functions that return a date and the reasoning that led to it. The values that change
 * with the law (closed days, courts, lengths, distances) are dated rows under {@code resources/deadlines}.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package fr.entremise.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
