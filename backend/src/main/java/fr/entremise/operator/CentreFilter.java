package fr.entremise.operator;

import fr.entremise.tenancy.CentreStatus;
import org.jspecify.annotations.Nullable;

/** What the list of centres is narrowed by. */
public record CentreFilter(@Nullable String text, @Nullable CentreStatus status) {}
