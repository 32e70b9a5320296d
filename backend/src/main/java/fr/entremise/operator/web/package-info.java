/** The operator's console, over HTTP. */
@NullMarked
package fr.entremise.operator.web;

import org.jspecify.annotations.NullMarked;
