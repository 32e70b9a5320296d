/** What module mediator gives to the workspace: its lists, seen through its public use cases. */
@NullMarked
package fr.entremise.mediator.workspace;

import org.jspecify.annotations.NullMarked;
