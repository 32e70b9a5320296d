/** Time entries, statements and invoices, over HTTP. */
@NullMarked
package fr.entremise.billing.web;

import org.jspecify.annotations.NullMarked;
