/** The addresses of the mediation: public ones without login, those of the centre's staff, those of an employer. */
@NullMarked
package fr.entremise.mediation.web;

import org.jspecify.annotations.NullMarked;
