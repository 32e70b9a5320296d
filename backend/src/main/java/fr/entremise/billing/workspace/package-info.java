/** What module billing gives to the workspace: its lists, seen through its public use cases. */
@NullMarked
package fr.entremise.billing.workspace;

import org.jspecify.annotations.NullMarked;
