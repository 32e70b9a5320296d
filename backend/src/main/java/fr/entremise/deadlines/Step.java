package fr.entremise.deadlines;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One step of a reasoning: the rule that was applied, what it means here in French, and the date it gives if any. */
public record Step(String rule, String text, @Nullable LocalDate date) {

    static Step of(String rule, @Nullable LocalDate date, String text) {
        return new Step(rule, French.typeset(text), date);
    }
}
