package fr.entremise.mediation.web;

import fr.entremise.deadlines.ClaimKind;
import fr.entremise.deadlines.ContestedDecision;
import fr.entremise.deadlines.DecisionCategory;
import fr.entremise.deadlines.EmployeeStatus;
import fr.entremise.deadlines.LitigationEvent;
import fr.entremise.deadlines.MpoQuestion;
import fr.entremise.deadlines.Residence;
import fr.entremise.mediation.Claimant;
import fr.entremise.mediation.Submission;
import fr.entremise.mediation.Submission.NamedPiece;
import fr.entremise.mediation.check.Employer;
import fr.entremise.shared.Siren;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A referral as the form sends it; what may be missing is decided by the module, not by the shape. */
record SubmitReferralRequest(
        @Nullable ClaimantPart claimant,
        @Nullable Siren employerSiren,
        @Nullable String employerName,
        @Nullable EmployeeStatus employeeStatus,
        @Nullable String workplaceDepartment,
        @Nullable DecisionCategory category,
        @Nullable ClaimKind claim,
        @Nullable ContestedDecision decision,
        @Nullable List<LitigationEvent> events,
        @Nullable String situation,
        @Nullable String wish,
        @Nullable LocalDate sentOn,
        @Nullable List<NamedPiece> files) {

    Submission submission() {
        ClaimantPart who = claimant == null ? ClaimantPart.NOBODY : claimant;
        return new Submission(
                who.claimant(),
                new Employer(employerSiren, employerName),
                new MpoQuestion(
                        employeeStatus,
                        category,
                        claim,
                        decision,
                        who.residence(),
                        workplaceDepartment,
                        events == null ? List.of() : events,
                        sentOn),
                situation,
                wish,
                files == null
                        ? List.of()
                        : files.stream().filter(Objects::nonNull).toList());
    }

    record ClaimantPart(
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String postalAddress,
            @Nullable Residence residence) {

        static final ClaimantPart NOBODY = new ClaimantPart(null, null, null, null, null, null);

        Claimant claimant() {
            return new Claimant(
                    stripped(givenName), stripped(familyName), orNull(email), orNull(phone), orNull(postalAddress));
        }

        private static String stripped(@Nullable String text) {
            return text == null ? "" : text.strip();
        }

        private static @Nullable String orNull(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }
}
