/** What module mediation gives to the workspace: its lists, seen through its public use cases. */
@NullMarked
package fr.entremise.mediation.workspace;

import org.jspecify.annotations.NullMarked;
