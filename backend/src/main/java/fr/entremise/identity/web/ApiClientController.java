package fr.entremise.identity.web;

import fr.entremise.identity.Actor;
import fr.entremise.identity.ApiScope;
import fr.entremise.identity.OnlyWith;
import fr.entremise.identity.Permission;
import fr.entremise.identity.ProvedRecently;
import fr.entremise.identity.Requires;
import fr.entremise.identity.account.Author;
import fr.entremise.identity.client.ApiClientSheet;
import fr.entremise.identity.client.ApiClients;
import fr.entremise.identity.client.NewApiClient;
import fr.entremise.identity.client.NewSecret;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.CentreFeature;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The programs that a centre lets in. An answer with a secret in it is the only one that ever has it. */
@RestController
@RequestMapping("/api/v1/centres/{centre}/api-clients")
@OnlyWith(CentreFeature.PROGRAMS)
@Tag(name = "api-clients")
class ApiClientController {

    private static final String ONE_LINE = "\\P{Cntrl}*";

    private final ApiClients clients;

    ApiClientController(ApiClients clients) {
        this.clients = clients;
    }

    @GetMapping
    @Requires(Permission.READ_PROGRAMS)
    Listing<ApiClientSheet> listApiClients(
            @RequestParam(required = false) ApiClientSheet.@Nullable State state,
            @ParameterObject ListRequest request) {
        return clients.list(CentreContext.current(), state, request);
    }

    @PostMapping
    @Requires(Permission.EDIT_PROGRAMS)
    @ProvedRecently
    @ResponseStatus(HttpStatus.CREATED)
    NewSecretResponse createApiClient(
            @Valid @RequestBody CreateApiClientRequest request,
            Actor actor,
            HttpServletRequest from,
            HttpServletResponse response) {
        NewApiClient wish = new NewApiClient(
                request.name().strip(), Set.copyOf(request.scopes()), request.expiresOn(), textOf(request.note()));
        return told(clients.create(CentreContext.current(), wish, author(actor, from)), response);
    }

    @PostMapping("/{id}/rotation")
    @Requires(Permission.EDIT_PROGRAMS)
    @ProvedRecently
    NewSecretResponse rotateApiClientSecret(
            @PathVariable UUID id,
            @Valid @RequestBody RotateSecretRequest request,
            Actor actor,
            HttpServletRequest from,
            HttpServletResponse response) {
        return told(
                clients.rotate(
                        CentreContext.current(),
                        id,
                        request.expiresOn(),
                        Duration.ofHours(request.overlapHours()),
                        author(actor, from)),
                response);
    }

    /** Without step-up: who sees a program misbehave must not be held up. */
    @PostMapping("/{id}/revocation")
    @Requires(Permission.EDIT_PROGRAMS)
    ApiClientSheet revokeApiClient(
            @PathVariable UUID id,
            @Valid @RequestBody RevokeApiClientRequest request,
            Actor actor,
            HttpServletRequest from) {
        return clients.revoke(CentreContext.current(), id, request.reason().strip(), author(actor, from));
    }

    private static NewSecretResponse told(NewSecret made, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return new NewSecretResponse(made.client(), made.secret());
    }

    private static Author author(Actor actor, HttpServletRequest from) {
        return Author.of(actor, from.getRemoteAddr());
    }

    private static @Nullable String textOf(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    record CreateApiClientRequest(
            @NotBlank(message = "Donnez un nom au programme.")
            @Size(max = 80, message = "80 caractères au plus.")
            @Pattern(regexp = ONE_LINE, message = "Le nom tient sur une ligne.")
            String name,

            @NotEmpty(message = "Choisissez au moins une autorisation.")
            @Size(max = 50, message = "50 autorisations au plus.")
            List<@NotNull ApiScope> scopes,

            @NotNull(message = "Indiquez le dernier jour du secret.")
            LocalDate expiresOn,

            @Size(max = 500, message = "500 caractères au plus.") @Nullable
            String note) {}

    record RotateSecretRequest(
            @NotNull(message = "Indiquez le dernier jour du nouveau secret.")
            LocalDate expiresOn,

            @NotNull(message = "Choisissez combien de temps l’ancien secret reste valable.")
            @Min(value = 0, message = "Au moins zéro heure.")
            @Max(value = 720, message = "Trente jours au plus.")
            Integer overlapHours) {}

    record RevokeApiClientRequest(
            @NotBlank(message = "Indiquez le motif.")
            @Size(max = 300, message = "300 caractères au plus.")
            @Pattern(regexp = ONE_LINE, message = "Le motif tient sur une ligne.")
            String reason) {}

    record NewSecretResponse(ApiClientSheet client, String secret) {

        @Override
        public String toString() {
            return "NewSecretResponse[client=" + client.clientId() + "]";
        }
    }
}
