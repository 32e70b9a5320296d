package fr.entremise.workspace.web;

import fr.entremise.identity.Actor;
import fr.entremise.identity.OnlyWith;
import fr.entremise.identity.Permission;
import fr.entremise.identity.ProvedRecently;
import fr.entremise.identity.Requires;
import fr.entremise.job.JobView;
import fr.entremise.tenancy.CentreFeature;
import fr.entremise.workspace.export.ExportFormat;
import fr.entremise.workspace.export.Exports;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes a list away as a file. Each list asks for its own permission besides. */
@RestController
@RequestMapping("/api/v1/centres/{centre}/exports")
@Tag(name = "workspace")
class ExportController {

    private final Exports exports;

    ExportController(Exports exports) {
        this.exports = exports;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Requires(Permission.USE_OWN_WORKSPACE)
    @ProvedRecently
    @OnlyWith(CentreFeature.EXPORTS)
    JobView startExport(
            @RequestHeader("Idempotency-Key") UUID idempotencyKey,
            @Valid @RequestBody StartExportRequest request,
            Actor actor) {
        return exports.start(
                request.list(),
                request.format(),
                request.columns() == null ? List.of() : request.columns(),
                request.query() == null ? Map.of() : request.query(),
                idempotencyKey,
                actor);
    }

    /**
     * @param columns keys of the columns in the order wanted; all of them when left out
     * @param query filters and {@code sort} as in the address of the list
     */
    record StartExportRequest(
            @NotBlank(message = "Indiquez la liste.") String list,
            @NotNull(message = "Choisissez le format.") ExportFormat format,

            @Size(max = 50, message = "50 colonnes au plus.") @Nullable
            List<String> columns,

            @Size(max = 20, message = "20 filtres au plus.") @Nullable
            Map<String, String> query) {}
}
