package fr.entremise.workspace.bulk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are meant: one by one, or all that a list shows with its filters. One of the two is there.
 *
 * @param query filters as in the address of the list; not for every act
 */
public record Selection(
        @Nullable List<String> ids, @Nullable Map<String, String> query) {}
