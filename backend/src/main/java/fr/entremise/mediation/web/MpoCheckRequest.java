package fr.entremise.mediation.web;

import fr.entremise.deadlines.ClaimKind;
import fr.entremise.deadlines.ContestedDecision;
import fr.entremise.deadlines.DecisionCategory;
import fr.entremise.deadlines.EmployeeStatus;
import fr.entremise.deadlines.LitigationEvent;
import fr.entremise.deadlines.MpoQuestion;
import fr.entremise.deadlines.Residence;
import fr.entremise.mediation.check.Employer;
import fr.entremise.shared.Siren;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything may be missing here: the clock says what it cannot do without, all fields at once. */
record MpoCheckRequest(
        @Nullable Siren employerSiren,
        @Nullable String employerName,
        @Nullable EmployeeStatus employeeStatus,
        @Nullable DecisionCategory category,
        @Nullable ClaimKind claim,
        @Nullable ContestedDecision decision,
        @Nullable Residence residence,
        @Nullable String workplaceDepartment,
        @Nullable List<LitigationEvent> events,
        @Nullable LocalDate referredOn) {

    Employer employer() {
        return new Employer(employerSiren, employerName);
    }

    MpoQuestion question() {
        return new MpoQuestion(
                employeeStatus,
                category,
                claim,
                decision,
                residence,
                workplaceDepartment,
                events == null ? List.of() : events,
                referredOn);
    }
}
