package fr.entremise.billing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All time of one case, latest first, with its sums over every entry.
 *
 * @param locked invoiced: nothing is added or undone any more
 */
public record TimeSheet(
        String reference,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        boolean locked,
        int totalMinutes,
        int countableMinutes,
        List<RecordedTime> entries) {}
