package fr.entremise.mediation.overview;

import fr.entremise.mediation.CaseState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cases in numbers.
 *
 * @param months oldest first, without a gap
 * @param states every state, those without a case too
 * @param medianDays from the first date to the end, of the mediations that ended in these months; null without any
 */
public record CaseFigures(
        List<Month> months, List<InState> states, @Nullable Integer medianDays) {

    /**
     * One month of the centre's calendar.
     *
     * @param month {@code 2026-11}
     * @param closed however they ended: mediated, inadmissible or withdrawn
     */
    public record Month(String month, long received, long closed) {}

    /** How many cases stand where. */
    public record InState(CaseState state, long count) {}
}
