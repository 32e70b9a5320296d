package fr.entremise.workspace.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is kept under a name.
 *
 * @param query filters and order, as in the address of the list
 * @param columns keys in their order; null for the list's own choice
 * @param isDefault shown when the list is opened without filters
 */
public record ViewContent(
        String name, Map<String, String> query, @Nullable List<String> columns, boolean isDefault) {}
