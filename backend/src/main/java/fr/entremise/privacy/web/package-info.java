/** The HTTP face of the module. */
@NullMarked
package fr.entremise.privacy.web;

import org.jspecify.annotations.NullMarked;
