package fr.entremise.operator;

import fr.entremise.tenancy.OpeningStep;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an opening stands.
 *
 * @param failure why it failed, in words for the operator; nothing of it is left then
 */
public record OpeningState(
        UUID key, String slug, OpeningStep step, @Nullable String failure) {}
