package fr.entremise.deadlines;

import fr.entremise.deadlines.calendar.Department;
import java.util.Optional;

/**
 * The administrative court of first instance that hears a public employee: that of the place of work (CJA R.312-12),
 * by the table of departments (CJA R.221-3).
 */
public record AdministrativeCourt(String name) {

    /** The court for a department code such as {@code 71}, {@code 2A} or {@code 974}; empty for an unknown code. */
    public static Optional<AdministrativeCourt> ofDepartment(String code) {
        return Optional.ofNullable(Department.find(code))
                .map(department -> new AdministrativeCourt(department.court()));
    }
}
