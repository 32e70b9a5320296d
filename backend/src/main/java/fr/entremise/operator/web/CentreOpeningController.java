package fr.entremise.operator.web;

import fr.entremise.directory.UsualTexts;
import fr.entremise.operator.CentreOpenings;
import fr.entremise.operator.OpeningState;
import fr.entremise.operator.OpeningWish;
import fr.entremise.operator.Operator;
import fr.entremise.shared.BusinessRuleViolation.FieldProblem;
import fr.entremise.shared.InvalidInput;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.FirstTexts;
import fr.entremise.tenancy.NewCentre;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Opens a centre in one step; where it stands can be read under the same key meanwhile. */
@RestController
@RequestMapping("/api/v1/operator")
@Tag(name = "operator")
class CentreOpeningController {

    private final CentreOpenings openings;

    CentreOpeningController(CentreOpenings openings) {
        this.openings = openings;
    }

    @PostMapping("/centres")
    @ResponseStatus(HttpStatus.CREATED)
    OpeningState openCentre(
            @Valid @RequestBody OpenCentreRequest request,
            @RequestHeader("Idempotency-Key") UUID idempotencyKey,
            Operator operator) {
        return openings.open(idempotencyKey, request.wish(), operator);
    }

    /** What a centre of this name says as long as nothing else is chosen. */
    @GetMapping("/opening-texts")
    FirstTexts getOpeningTexts(
            @RequestParam(defaultValue = "") @Size(max = 120, message = "120 caractères au plus.") String name) {
        return UsualTexts.of(name.strip());
    }

    @GetMapping("/openings/{key}")
    OpeningState getOpening(@PathVariable UUID key) {
        return openings.find(key);
    }

    /**
     * @param slug the centre's name in addresses
     * @param lastInvoiceNumber the last number that the centre gave this year; left out to begin at 1
     * @param texts that are not to be the usual ones
     */
    record OpenCentreRequest(
            @NotBlank(message = "Indiquez le nom court.") String slug,

            @NotBlank(message = "Indiquez le nom du centre.") @Size(max = 120, message = "120 caractères au plus.")
            String name,

            @NotEmpty(message = "Indiquez au moins un département.")
            @Size(max = 20, message = "20 départements au plus.")
            List<
                            @NotNull
                            @Pattern(
                                    regexp = "\\d{2,3}|2[AB]",
                                    message = "Un code de département, par exemple 71 ou 2A.")
                            String>
                    departments,

            @NotBlank(message = "Indiquez le fuseau horaire.")
            String timeZone,

            @NotBlank(message = "Indiquez le code des références.")
            @Pattern(regexp = "[0-9A-Z]{1,8}", message = "1 à 8 chiffres ou lettres capitales.")
            String referenceCode,

            @Min(value = 0, message = "Un nombre positif.")
            @Max(value = 999_999, message = "999 999 au plus.")
            @Nullable
            Integer lastInvoiceNumber,

            @NotBlank(message = "Indiquez l’adresse électronique.")
            @Email(message = "Cette adresse électronique n’est pas complète.")
            @Size(max = 254, message = "254 caractères au plus.")
            String adminEmail,

            @Valid @Nullable TextsRequest texts) {

        OpeningWish wish() {
            List<FieldProblem> problems = new ArrayList<>();
            if (!CentreId.isValid(slug)) {
                problems.add(new FieldProblem(
                        "slug", "De 2 à 31 lettres minuscules ou chiffres, une lettre d’abord, et aucun mot réservé."));
            }
            if (!ZoneId.getAvailableZoneIds().contains(timeZone)) {
                problems.add(new FieldProblem("timeZone", "Ce fuseau horaire n’existe pas."));
            }
            if (!problems.isEmpty()) {
                throw new InvalidInput(problems);
            }
            return new OpeningWish(
                    new NewCentre(
                            new CentreId(slug),
                            name.strip(),
                            List.copyOf(departments),
                            ZoneId.of(timeZone),
                            referenceCode,
                            false,
                            lastInvoiceNumber == null ? 0 : lastInvoiceNumber,
                            texts == null ? FirstTexts.USUAL : texts.texts()),
                    adminEmail.strip());
        }
    }

    /** Each may be left out to be the usual text, or blank to be none. */
    record TextsRequest(
            @Size(max = 5000, message = "5 000 caractères au plus.") @Nullable
            String presentation,

            @Size(max = 80, message = "80 caractères au plus.")
            @Pattern(regexp = "[^\\r\\n<>\"@]*", message = "Un nom, sans adresse ni guillemet.")
            @Nullable
            String mailSender,

            @Size(max = 200, message = "200 caractères au plus.") @Nullable
            String publicationDirector,

            @Size(max = 500, message = "500 caractères au plus.") @Nullable
            String host,

            @Size(max = 500, message = "500 caractères au plus.") @Nullable
            String vatMention) {

        FirstTexts texts() {
            return new FirstTexts(presentation, mailSender, publicationDirector, host, vatMention);
        }
    }
}
