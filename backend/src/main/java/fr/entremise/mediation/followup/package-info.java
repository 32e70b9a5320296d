/** Opens a follow-up page: the secret link, then a code by mail, then a short access. No account, no session. */
@NullMarked
package fr.entremise.mediation.followup;

import org.jspecify.annotations.NullMarked;
