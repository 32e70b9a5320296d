/** The lists of the foundations, audit and identity, which stand below the workspace and so cannot offer them themselves. */
@NullMarked
package fr.entremise.workspace.foundation;

import org.jspecify.annotations.NullMarked;
