/** What changes with the law and is kept in dated rows: closed days, courts, lengths of periods, distances. */
@NullMarked
package fr.entremise.deadlines.calendar;

import org.jspecify.annotations.NullMarked;
