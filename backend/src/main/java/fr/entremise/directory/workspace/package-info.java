/** What module directory gives to the workspace: its lists, seen through its public use cases. */
@NullMarked
package fr.entremise.directory.workspace;

import org.jspecify.annotations.NullMarked;
