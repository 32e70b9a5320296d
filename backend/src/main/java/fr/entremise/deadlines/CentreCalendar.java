package fr.entremise.deadlines;

import fr.entremise.deadlines.calendar.ClosedDays;
import fr.entremise.deadlines.calendar.Department;
import java.util.List;

/** The departments of a centre; the first is where its staff work unless said, and its closed days are the centre's. */
public record CentreCalendar(List<String> departments) {

    public CentreCalendar {
        departments = List.copyOf(departments);
        if (departments.isEmpty()) {
            throw new IllegalArgumentException("a centre has at least one department");
        }
        departments.forEach(Department::of);
    }

    String defaultWorkplace() {
        return departments.getFirst();
    }

    ClosedDays closedDays() {
        return Department.of(defaultWorkplace()).closedDays();
    }
}
