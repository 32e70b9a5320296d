/**
 * What an employer may do: forward an employee's letter, propose a mediation. Neither begins anything before the employee
 * says yes; the employer can never be the one who refers (CJA L.213-11).
 */
@NullMarked
package fr.entremise.mediation.invitation;

import org.jspecify.annotations.NullMarked;
