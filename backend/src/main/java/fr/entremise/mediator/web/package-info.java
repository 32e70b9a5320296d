/** The centre's mediators, over HTTP. */
@NullMarked
package fr.entremise.mediator.web;

import org.jspecify.annotations.NullMarked;
