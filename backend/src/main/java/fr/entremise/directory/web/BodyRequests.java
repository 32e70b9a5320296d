package fr.entremise.directory.web;

import fr.entremise.directory.AffiliationStatus;
import fr.entremise.directory.BodyCorrection;
import fr.entremise.directory.BodyKind;
import fr.entremise.directory.ContactFunction;
import fr.entremise.directory.NewBody;
import fr.entremise.directory.NewContact;
import fr.entremise.shared.Siren;
import fr.entremise.shared.Siret;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the directory is asked to write. */
final class BodyRequests {

    private BodyRequests() {}

    record AddBodyRequest(
            @NotNull(message = "Indiquez le SIREN.") Siren siren,

            @NotBlank(message = "Indiquez le nom.") @Size(max = 200, message = "200 caractères au plus.")
            String name,

            @NotNull(message = "Choisissez la nature de l’organisme.")
            BodyKind kind,

            @Pattern(regexp = "0[1-9]|[1-8][0-9]|9[0-5]|2[AB]|9[78][0-9]", message = "Ce département n’existe pas.")
            @Nullable
            String department,

            @Size(max = 20, message = "20 codes postaux au plus.") @Nullable
            List<@Pattern(regexp = "\\d{5}", message = "Un code postal comporte cinq chiffres.") String> postcodes) {

        NewBody toBody() {
            return new NewBody(siren, name, kind, department, postcodes == null ? List.of() : postcodes);
        }
    }

    record CorrectBodyRequest(
            @Nullable Siret siret,
            @Valid @Nullable AddressRequest address,

            @Size(max = 100, message = "100 caractères au plus.") @Nullable
            String serviceCode,

            @Size(max = 50, message = "50 caractères au plus.") @Nullable
            String commitmentNumber,

            @NotNull(message = "La version de la fiche manque.")
            Long version) {

        BodyCorrection toCorrection() {
            return new BodyCorrection(
                    siret,
                    address == null ? null : address.toAddress(),
                    Fields.blankToNull(serviceCode),
                    Fields.blankToNull(commitmentNumber),
                    version);
        }
    }

    record ChangeAffiliationRequest(
            @NotNull(message = "Choisissez le statut.") AffiliationStatus status,

            @NotNull(message = "Indiquez à partir de quel jour.")
            LocalDate from,

            @Size(max = 500, message = "500 caractères au plus.") @Nullable
            String reason) {}

    record AddContactRequest(
            @NotNull(message = "Choisissez la fonction.") ContactFunction function,

            @NotBlank(message = "Indiquez le nom.") @Size(max = 200, message = "200 caractères au plus.")
            String name,

            @Email(message = "Cette adresse électronique n’est pas complète.")
            @Size(max = 254, message = "254 caractères au plus.")
            @Nullable
            String email,

            @Pattern(regexp = "[+0-9 .()\\u00a0\\u202f-]{6,25}|", message = "Ce numéro n’est pas un téléphone.")
            @Nullable
            String phone,

            @Nullable LocalDate from) {

        NewContact toContact() {
            return new NewContact(function, name, Fields.blankToNull(email), Fields.blankToNull(phone), from);
        }
    }

    record EndContactRequest(
            @NotNull(message = "Indiquez le dernier jour.") LocalDate lastDay) {}
}
