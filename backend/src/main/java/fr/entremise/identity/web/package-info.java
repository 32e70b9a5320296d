/** Session and way in, over HTTP. */
@NullMarked
package fr.entremise.identity.web;

import org.jspecify.annotations.NullMarked;
