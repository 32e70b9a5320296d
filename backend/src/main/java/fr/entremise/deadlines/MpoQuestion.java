package fr.entremise.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the competence clock, as it was typed: {@link CompetenceClock#problems} says what is missing or
 * contradictory. Without {@code referredOn} the referral is sent today; without {@code workplaceDepartment} the employee
 * works in the centre's first department.
 */
public record MpoQuestion(
        @Nullable EmployeeStatus employeeStatus,
        @Nullable DecisionCategory category,
        @Nullable ClaimKind claim,
        @Nullable ContestedDecision decision,
        @Nullable Residence residence,
        @Nullable String workplaceDepartment,
        List<LitigationEvent> events,
        @Nullable LocalDate referredOn) {

    public MpoQuestion {
        // A hole in the list is reported with the other problems, not thrown.
        events = Collections.unmodifiableList(new ArrayList<>(events));
    }

    String workplace(CentreCalendar centre) {
        return workplaceDepartment == null ? centre.defaultWorkplace() : workplaceDepartment;
    }
}
