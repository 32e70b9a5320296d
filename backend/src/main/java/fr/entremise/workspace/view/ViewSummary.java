package fr.entremise.workspace.view;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A view that somebody keeps of a list.
 *
 * @param query filters and order, as in the address of the list
 * @param columns keys in their order; null for the list's own choice
 */
public record ViewSummary(
        UUID id,
        String list,
        String name,
        Map<String, String> query,
        @Nullable List<String> columns,
        boolean isDefault) {}
