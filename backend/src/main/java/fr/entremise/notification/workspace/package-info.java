/** The mails as a list to export and to keep views of. */
@NullMarked
package fr.entremise.notification.workspace;

import org.jspecify.annotations.NullMarked;
