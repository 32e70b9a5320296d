/** What module agreement gives to the workspace: its lists, seen through its public use cases. */
@NullMarked
package fr.entremise.agreement.workspace;

import org.jspecify.annotations.NullMarked;
