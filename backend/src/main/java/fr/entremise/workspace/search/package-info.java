/** Finding something fast, and again. A module declares what it knows as a {@link fr.entremise.workspace.search.SearchSource}. */
@NamedInterface("search")
@NullMarked
package fr.entremise.workspace.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
