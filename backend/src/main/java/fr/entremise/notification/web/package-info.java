/** The mails of the demonstration, over HTTP. */
@NullMarked
package fr.entremise.notification.web;

import org.jspecify.annotations.NullMarked;
