package fr.entremise.agreement.web;

import fr.entremise.agreement.DeliberationContent;
import fr.entremise.agreement.NewTariff;
import fr.entremise.agreement.Party;
import fr.entremise.agreement.Signature;
import fr.entremise.directory.AffiliationStatus;
import fr.entremise.shared.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What agreements are asked to write. */
final class AgreementRequests {

    private static final String SHORT = "100 caractères au plus.";
    private static final String LONG = "500 caractères au plus.";

    private AgreementRequests() {}

    record DeliberationRequest(
            @NotBlank(message = "Indiquez le numéro de la délibération.") @Size(max = 100, message = SHORT)
            String number,

            @NotNull(message = "Indiquez la date de la séance.")
            LocalDate heldOn,

            @NotBlank(message = "Indiquez l’assemblée qui a délibéré.") @Size(max = 100, message = SHORT)
            String organ,

            @Nullable LocalDate transmittedOn,

            @Size(max = 100, message = SHORT) @Nullable String transmissionNumber) {

        DeliberationContent toContent() {
            return new DeliberationContent(
                    number.strip(), heldOn, organ.strip(), transmittedOn, blankToNull(transmissionNumber));
        }
    }

    record CorrectDeliberationRequest(
            @NotBlank(message = "Indiquez le numéro de la délibération.") @Size(max = 100, message = SHORT)
            String number,

            @NotNull(message = "Indiquez la date de la séance.")
            LocalDate heldOn,

            @NotBlank(message = "Indiquez l’assemblée qui a délibéré.") @Size(max = 100, message = SHORT)
            String organ,

            @Nullable LocalDate transmittedOn,

            @Size(max = 100, message = SHORT) @Nullable String transmissionNumber,

            @NotNull(message = "La version de la délibération manque.")
            Long version) {

        DeliberationContent toContent() {
            return new DeliberationContent(
                    number.strip(), heldOn, organ.strip(), transmittedOn, blankToNull(transmissionNumber));
        }
    }

    record DraftConventionRequest(
            @NotNull(message = "Choisissez la délibération.")
            UUID deliberationId) {}

    record SendConventionRequest(
            @NotNull(message = "Indiquez la date d’envoi.") LocalDate on,

            @Nullable Long version) {}

    record SignConventionRequest(
            @NotNull(message = "Choisissez qui a signé.") Party party,

            @NotBlank(message = "Indiquez le nom du signataire.") @Size(max = 100, message = SHORT)
            String signatoryName,

            @NotBlank(message = "Indiquez la qualité du signataire.") @Size(max = 100, message = SHORT)
            String signatoryCapacity,

            @NotNull(message = "Indiquez la date de la signature.")
            LocalDate signedOn,

            @Nullable Long version) {

        Signature toSignature() {
            return new Signature(signatoryName.strip(), signatoryCapacity.strip(), signedOn);
        }
    }

    record TerminateConventionRequest(
            @NotNull(message = "Indiquez le dernier jour couvert.")
            LocalDate lastCoveredDay,

            @NotBlank(message = "Indiquez le motif.") @Size(max = 500, message = LONG)
            String reason,

            @Nullable Long version) {}

    record AbandonConventionRequest(
            @NotBlank(message = "Indiquez le motif.") @Size(max = 500, message = LONG)
            String reason,

            @Nullable Long version) {}

    record SetTariffRequest(
            @NotNull(message = "Indiquez à partir de quel jour.")
            LocalDate validFrom,

            @NotBlank(message = "Indiquez le numéro de la délibération.") @Size(max = 100, message = SHORT)
            String deliberationNumber,

            @NotNull(message = "Indiquez la date de la délibération.")
            LocalDate deliberationDate,

            @NotNull(message = "Indiquez le tarif d’une heure.")
            Money hourlyRate,

            @NotNull(message = "Indiquez les statuts dont le tarif est compris dans la cotisation.")
            Set<@NotNull(message = "Ce statut n’existe pas.") AffiliationStatus> includedStatuses,

            @NotBlank(message = "Expliquez le tarif en une phrase.") @Size(max = 500, message = LONG)
            String explanation) {

        NewTariff toTariff() {
            return new NewTariff(
                    validFrom,
                    deliberationNumber.strip(),
                    deliberationDate,
                    hourlyRate,
                    includedStatuses,
                    explanation.strip());
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
