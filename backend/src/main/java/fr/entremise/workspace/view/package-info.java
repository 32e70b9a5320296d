/** Views of a list that somebody keeps under a name: filters, order, columns. */
@NullMarked
package fr.entremise.workspace.view;

import org.jspecify.annotations.NullMarked;
