package fr.entremise.privacy.web;

import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.identity.ProvedRecently;
import fr.entremise.identity.Requires;
import fr.entremise.identity.account.AccountErasure.Reach;
import fr.entremise.privacy.DataRequestDesk;
import fr.entremise.privacy.DataRequestFilter;
import fr.entremise.privacy.DataRequestLine;
import fr.entremise.privacy.DataRequestSheet;
import fr.entremise.privacy.DataRequestState;
import fr.entremise.privacy.DataRight;
import fr.entremise.privacy.Erasures;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the centre handles what people ask by their rights over their data. */
@RestController
@RequestMapping("/api/v1/centres/{centre}/data-requests")
@Tag(name = "privacy")
class DataRequestController {

    private final DataRequestDesk desk;
    private final Erasures erasures;

    DataRequestController(DataRequestDesk desk, Erasures erasures) {
        this.desk = desk;
        this.erasures = erasures;
    }

    @GetMapping
    @Requires(Permission.READ_DATA_PROTECTION)
    Listing<DataRequestLine> listDataRequests(
            @ParameterObject ListRequest request, @ParameterObject DataRequestListParameters narrowed) {
        return desk.list(narrowed.filter(), request);
    }

    @GetMapping("/{id}")
    @Requires(Permission.READ_DATA_PROTECTION)
    DataRequestSheet getDataRequest(@PathVariable UUID id) {
        return desk.sheet(id);
    }

    @PostMapping("/{id}/extension")
    @Requires(Permission.EDIT_DATA_PROTECTION)
    DataRequestSheet extendDataRequest(@PathVariable UUID id, @Valid @RequestBody ExtensionRequest request) {
        return desk.extend(id, request.reason());
    }

    @PostMapping("/{id}/answer")
    @Requires(Permission.EDIT_DATA_PROTECTION)
    @ProvedRecently
    DataRequestSheet answerDataRequest(
            @PathVariable UUID id,
            @Valid @RequestBody DataAnswerRequest request,
            Actor actor,
            HttpServletRequest from) {
        return request.granted() && Boolean.TRUE.equals(request.erase())
                ? erasures.eraseAndAnswer(id, request.words(), actor, from.getRemoteAddr())
                : desk.answer(id, request.granted(), request.words(), actor);
    }

    /** What an erasure would erase. */
    @GetMapping("/{id}/account")
    @Requires(Permission.READ_DATA_PROTECTION)
    RequestAccount getRequestAccount(@PathVariable UUID id) {
        return new RequestAccount(erasures.reachOf(id));
    }

    /** How the list is narrowed in its address. */
    record DataRequestListParameters(
            @Nullable String q,
            @Nullable DataRight right,
            @Nullable DataRequestState state,
            @Nullable Boolean late) {

        DataRequestFilter filter() {
            return new DataRequestFilter(q, right, state, late);
        }
    }

    record ExtensionRequest(
            @NotBlank(message = "Indiquez pourquoi.")
            @Size(min = 10, max = 1000, message = "Le motif tient en 10 à 1\u00a0000 caractères.")
            String reason) {}

    /**
     * The answer.
     *
     * @param words what the person reads; may be left out when access is given
     * @param erase the account goes with a granted request to erase
     */
    record DataAnswerRequest(
            @NotNull(message = "Indiquez si la demande est satisfaite.")
            Boolean granted,

            @Size(max = 4000, message = "4\u00a0000 caractères au plus.") @Nullable
            String words,

            @Nullable Boolean erase) {}

    record RequestAccount(Reach reach) {}
}
