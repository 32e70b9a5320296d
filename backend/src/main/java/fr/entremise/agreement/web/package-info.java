/** Agreements over HTTP: the public registry of coverage, the staff's conventions and tariffs, a body's own agreement. */
@NullMarked
package fr.entremise.agreement.web;

import org.jspecify.annotations.NullMarked;
