package fr.entremise.operator.web;

import fr.entremise.operator.CentreBoard;
import fr.entremise.operator.CentreCare;
import fr.entremise.operator.CentreFilter;
import fr.entremise.operator.CentreLine;
import fr.entremise.operator.Operator;
import fr.entremise.operator.OperatorAct;
import fr.entremise.operator.OperatorJournal;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import fr.entremise.shared.NotFound;
import fr.entremise.tenancy.CentreFeature;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.CentreStatus;
import fr.entremise.tenancy.MigrationPlan;
import fr.entremise.tenancy.MigrationPlan.PlannedMigrations;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The centres as an operator sees them: states, dates and numbers. */
@RestController
@RequestMapping("/api/v1/operator")
@Tag(name = "operator")
class OperatorCentreController {

    private static final long SMALLEST_QUOTA = 1_000_000L;
    private static final long LARGEST_QUOTA = 100_000_000_000_000L;

    private final CentreBoard board;
    private final CentreCare care;
    private final OperatorJournal journal;
    private final MigrationPlan plan;

    OperatorCentreController(CentreBoard board, CentreCare care, OperatorJournal journal, MigrationPlan plan) {
        this.board = board;
        this.care = care;
        this.journal = journal;
        this.plan = plan;
    }

    @GetMapping("/centres")
    Listing<CentreLine> listAllCentres(
            @ParameterObject ListRequest request, @ParameterObject CentreListParameters narrowed) {
        return board.list(new CentreFilter(narrowed.q(), narrowed.status()), request);
    }

    @GetMapping("/acts")
    Listing<OperatorAct> listOperatorActs(@ParameterObject ListRequest request) {
        return journal.list(request);
    }

    /** What this program still has to migrate: nothing, unless a migration failed. */
    @GetMapping("/migrations")
    PlannedMigrations planMigrations() {
        return plan.read();
    }

    @PostMapping("/centres/{slug}/suspension")
    CentreLine suspendCentre(@PathVariable String slug, @Valid @RequestBody ReasonRequest request, Operator operator) {
        care.suspend(centre(slug), request.reason().strip(), operator);
        return board.find(centre(slug));
    }

    @PostMapping("/centres/{slug}/reopening")
    CentreLine reopenCentre(@PathVariable String slug, @Valid @RequestBody ReasonRequest request, Operator operator) {
        care.reopen(centre(slug), request.reason().strip(), operator);
        return board.find(centre(slug));
    }

    @PostMapping("/centres/{slug}/features")
    CentreLine setCentreFeature(
            @PathVariable String slug, @Valid @RequestBody FeatureRequest request, Operator operator) {
        care.setFeature(
                centre(slug), request.feature(), request.on(), request.reason().strip(), operator);
        return board.find(centre(slug));
    }

    @PostMapping("/centres/{slug}/file-quota")
    CentreLine setFileQuota(@PathVariable String slug, @Valid @RequestBody QuotaRequest request, Operator operator) {
        care.setFileQuota(centre(slug), request.bytes(), request.reason().strip(), operator);
        return board.find(centre(slug));
    }

    @PostMapping("/centres/{slug}/own-host")
    CentreLine setOwnHost(@PathVariable String slug, @Valid @RequestBody OwnHostRequest request, Operator operator) {
        care.setOwnHost(centre(slug), request.host(), request.reason().strip(), operator);
        return board.find(centre(slug));
    }

    @PostMapping("/centres/{slug}/migration")
    CentreLine retryMigration(@PathVariable String slug, Operator operator) {
        care.migrate(centre(slug), operator);
        return board.find(centre(slug));
    }

    @PostMapping("/centres/{slug}/lost-mails/resending")
    CentreLine resendLostMails(@PathVariable String slug, Operator operator) {
        care.sendMailsAgain(centre(slug), operator);
        return board.find(centre(slug));
    }

    static CentreId centre(String slug) {
        if (!CentreId.isValid(slug)) {
            throw new NotFound();
        }
        return new CentreId(slug);
    }

    /** How the list is narrowed in its address. */
    record CentreListParameters(
            @Nullable String q, @Nullable CentreStatus status) {}

    record FeatureRequest(
            @NotNull(message = "Indiquez la fonction.") CentreFeature feature,
            boolean on,

            @NotBlank(message = "Indiquez le motif.") @Size(max = 500, message = "500 caractères au plus.")
            String reason) {}

    /** @param bytes left out for what the configuration says */
    record QuotaRequest(
            @Min(value = SMALLEST_QUOTA, message = "1 Mo au moins.")
            @Max(value = LARGEST_QUOTA, message = "100 000 Go au plus.")
            @Nullable
            Long bytes,

            @NotBlank(message = "Indiquez le motif.") @Size(max = 500, message = "500 caractères au plus.")
            String reason) {}

    /** @param host left out for none */
    record OwnHostRequest(
            @Size(max = 253, message = "253 caractères au plus.") @Nullable
            String host,

            @NotBlank(message = "Indiquez le motif.") @Size(max = 500, message = "500 caractères au plus.")
            String reason) {}

    record ReasonRequest(
            @NotBlank(message = "Indiquez le motif.") @Size(max = 500, message = "500 caractères au plus.")
            String reason) {}
}
