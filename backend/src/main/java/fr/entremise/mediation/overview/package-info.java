/** The cases taken together: how many, how long, and which days matter to whom. Dates and numbers, never content. */
@NullMarked
package fr.entremise.mediation.overview;

import org.jspecify.annotations.NullMarked;
