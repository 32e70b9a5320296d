/** The communes, EPCI and departments of France as the application carries them, loaded once per edition. */
@NullMarked
package fr.entremise.directory.reference;

import org.jspecify.annotations.NullMarked;
