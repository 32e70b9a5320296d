/** The list of centres, over HTTP. */
@NullMarked
package fr.entremise.tenancy.web;

import org.jspecify.annotations.NullMarked;
