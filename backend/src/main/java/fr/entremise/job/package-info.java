/**
 * Long work that a person starts and may leave: its progress outlives a reload, a process that died is seen, it stops when
 * asked, what it made is kept a week. What the work does is the business of the module that starts it.
 */
@ApplicationModule(allowedDependencies = {"document", "identity", "tenancy", "shared"})
@NullMarked
package fr.entremise.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
