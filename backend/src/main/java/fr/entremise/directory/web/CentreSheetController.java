package fr.entremise.directory.web;

import fr.entremise.directory.CentreIdentity;
import fr.entremise.directory.CentreSheets;
import fr.entremise.identity.Permission;
import fr.entremise.identity.Requires;
import fr.entremise.shared.Siren;
import fr.entremise.shared.Siret;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The centre's own sheet: what conventions, letters and invoices say of it. */
@RestController
@RequestMapping("/api/v1/centres/{centre}/sheet")
@Tag(name = "directory")
class CentreSheetController {

    private final CentreSheets sheets;

    CentreSheetController(CentreSheets sheets) {
        this.sheets = sheets;
    }

    @GetMapping
    @Requires(Permission.READ_CENTRE_SHEET)
    CentreIdentity getCentreSheet() {
        return sheets.current();
    }

    @PutMapping
    @Requires(Permission.EDIT_CENTRE_SHEET)
    CentreIdentity updateCentreSheet(@Valid @RequestBody CentreSheetRequest request) {
        return sheets.update(request.toIdentity());
    }

    record CentreSheetRequest(
            @NotBlank(message = "Indiquez le nom du centre.") @Size(max = 200, message = "200 caractères au plus.")
            String name,

            @Nullable Siren siren,
            @Nullable Siret siret,
            @Valid @Nullable AddressRequest address,

            @Size(max = 25, message = "25 caractères au plus.") @Nullable
            String phone,

            @Email(message = "Cette adresse électronique n’est pas complète.") @Nullable
            String email,

            @Size(max = 200, message = "200 caractères au plus.") @Nullable
            String presidentName,

            @Size(max = 100, message = "100 caractères au plus.") @Nullable
            String presidentTitle,

            @Size(max = 50, message = "50 caractères au plus.") @Nullable
            String deliberationNumber,

            @Nullable LocalDate deliberationDate,
            @Nullable String iban,
            @Nullable String bic,

            @Size(max = 500, message = "500 caractères au plus.") @Nullable
            String vatMention,

            @Size(max = 5000, message = "5 000 caractères au plus.") @Nullable
            String presentation,

            @NotNull(message = "La version de la fiche manque.")
            Long version) {

        CentreIdentity toIdentity() {
            return new CentreIdentity(
                    name.strip(),
                    siren,
                    siret,
                    false,
                    address == null ? null : address.toAddress(),
                    Fields.blankToNull(phone),
                    Fields.blankToNull(email),
                    Fields.blankToNull(presidentName),
                    Fields.blankToNull(presidentTitle),
                    Fields.blankToNull(deliberationNumber),
                    deliberationDate,
                    Fields.compact(iban),
                    Fields.compact(bic),
                    Fields.blankToNull(vatMention),
                    Fields.blankToNull(presentation),
                    version);
        }
    }
}
