/** One act on many rows: a module gives the act on one of them, each runs in a transaction of its own. */
@NamedInterface("bulk")
@NullMarked
package fr.entremise.workspace.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
