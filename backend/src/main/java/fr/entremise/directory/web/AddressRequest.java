package fr.entremise.directory.web;

import fr.entremise.directory.PostalAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record AddressRequest(
        @NotBlank(message = "Indiquez la voie ou le lieu-dit.") @Size(max = 200, message = "200 caractères au plus.")
        String line1,

        @Size(max = 200, message = "200 caractères au plus.") @Nullable
        String line2,

        @NotBlank(message = "Indiquez le code postal.")
        @Pattern(regexp = "\\d{5}", message = "Un code postal comporte cinq chiffres.")
        String postcode,

        @NotBlank(message = "Indiquez la commune.") @Size(max = 100, message = "100 caractères au plus.")
        String city) {

    PostalAddress toAddress() {
        return new PostalAddress(line1.strip(), Fields.blankToNull(line2), postcode, city.strip());
    }
}
