/** Whether mediation must precede the court, for whoever asks: the clock of {@code deadlines} fed with what the centre knows. */
@NullMarked
package fr.entremise.mediation.check;

import org.jspecify.annotations.NullMarked;
