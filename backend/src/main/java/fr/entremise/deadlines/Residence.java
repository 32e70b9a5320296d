package fr.entremise.deadlines;

import fr.entremise.deadlines.calendar.Department;
import org.jspecify.annotations.Nullable;

/** Where the employee lives: a French department or overseas territory, or a country (ISO 3166, two letters). */
public record Residence(
        @Nullable String department, @Nullable String country) {

    @Nullable
    Department inFrance() {
        return Department.find(department);
    }

    public static Residence inDepartment(String code) {
        return new Residence(code, null);
    }

    public static Residence abroad(String country) {
        return new Residence(null, country);
    }
}
