package fr.entremise.privacy.web;

import fr.entremise.document.Downloads;
import fr.entremise.identity.PublicEndpoint;
import fr.entremise.privacy.DataRequestAccess;
import fr.entremise.privacy.DataRequestWish;
import fr.entremise.privacy.DataRight;
import fr.entremise.privacy.OwnDataRequest;
import fr.entremise.privacy.OwnDataRequests;
import fr.entremise.privacy.PersonalFile;
import fr.entremise.privacy.PersonalFiles;
import fr.entremise.shared.NetworkHosts;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where people use their rights over their data, by a secret link and a code to their address. */
@RestController
@PublicEndpoint
@RequestMapping("/api/v1/centres/{centre}/public/data-requests")
@Tag(name = "privacy")
class OwnDataRequestController {

    private static final String ACCESS = "X-Data-Request-Access";

    private final OwnDataRequests requests;
    private final PersonalFiles files;

    OwnDataRequestController(OwnDataRequests requests, PersonalFiles files) {
        this.requests = requests;
        this.files = files;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    OwnDataRequests.Asked askDataRequest(
            @RequestHeader("Idempotency-Key") UUID idempotencyKey,
            @Valid @RequestBody AskDataRequest request,
            HttpServletRequest from) {
        return requests.ask(idempotencyKey, request.wish(), NetworkHosts.of(from.getRemoteAddr()));
    }

    @PostMapping("/{token}/codes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void askDataRequestCode(@PathVariable String token) {
        requests.askCode(token);
    }

    @PostMapping("/{token}/access")
    DataRequestAccess openDataRequest(@PathVariable String token, @Valid @RequestBody OpenDataRequest request) {
        return requests.open(token, request.code());
    }

    @GetMapping("/{token}")
    OwnDataRequest readDataRequest(
            @PathVariable String token, @RequestHeader(name = ACCESS, required = false) @Nullable String access) {
        return requests.view(token, access);
    }

    /** All that is held, to be read by a program. */
    @GetMapping("/{token}/file")
    ResponseEntity<PersonalFile> takePersonalFile(
            @PathVariable String token, @RequestHeader(name = ACCESS, required = false) @Nullable String access) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(files.of(requests.takeFile(token, access)));
    }

    /** The same, to be read by people. */
    @GetMapping("/{token}/file.pdf")
    ResponseEntity<Resource> downloadPersonalFile(
            @PathVariable String token, @RequestHeader(name = ACCESS, required = false) @Nullable String access) {
        return Downloads.pdf("mes-donnees.pdf", files.print(files.of(requests.takeFile(token, access))));
    }

    record AskDataRequest(
            @NotNull(message = "Choisissez ce que vous demandez.")
            DataRight right,

            @NotBlank(message = "Indiquez vos prénom et nom.") @Size(max = 200, message = "200 caractères au plus.")
            String name,

            @NotBlank(message = "Indiquez votre adresse électronique.")
            @Email(message = "Indiquez une adresse électronique complète.")
            @Size(max = 254, message = "254 caractères au plus.")
            String email,

            @Size(max = 2000, message = "2\u00a0000 caractères au plus.") @Nullable
            String statement) {

        DataRequestWish wish() {
            return new DataRequestWish(right, name, email, statement);
        }
    }

    record OpenDataRequest(
            @NotNull(message = "Tapez le code reçu.")
            @Pattern(regexp = "\\d{6}", message = "Le code comporte six chiffres.")
            String code) {}
}
