/** Secret links: what somebody without an account holds to reach what is theirs. The database keeps only fingerprints. */
@NullMarked
package fr.entremise.mediation.link;

import org.jspecify.annotations.NullMarked;
