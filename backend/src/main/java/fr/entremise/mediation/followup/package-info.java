/**
 * Opens a follow-up page: the secret link, then a code by mail, then a short access. Or all pages of one address, by a code
 * to that address alone (ADR 0030). No account, no session.
 */
@NullMarked
package fr.entremise.mediation.followup;

import org.jspecify.annotations.NullMarked;
