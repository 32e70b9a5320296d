/** Entremise, a modular monolith: each direct sub-package is a module checked by Spring Modulith. */
@NullMarked
package fr.entremise;

import org.jspecify.annotations.NullMarked;
