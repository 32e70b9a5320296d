/**
 * Carries the settings of a centre from one installation to another, from a test to production, in one signed file. The
 * module knows no setting: each module brings its own part ({@code SettingsSection}).
 */
@ApplicationModule(allowedDependencies = {"audit", "identity", "tenancy", "shared"})
@NullMarked
package fr.entremise.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
