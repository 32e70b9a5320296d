package fr.entremise.mediation.web;

import fr.entremise.document.Downloads;
import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.identity.Requires;
import fr.entremise.mediation.Assistants;
import fr.entremise.mediation.CaseSheet;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Those who assist the claimant of a case, for the centre's staff and the mediator. */
@RestController
@RequestMapping("/api/v1/centres/{centre}/cases/{reference}/assistants/{assistant}")
@Tag(name = "cases")
class CaseAssistantController {

    private final Assistants assistants;

    CaseAssistantController(Assistants assistants) {
        this.assistants = assistants;
    }

    @GetMapping("/mandate")
    @Requires({Permission.EXAMINE_REFERRALS, Permission.CONDUCT_MEDIATION})
    ResponseEntity<Resource> downloadMandate(
            @PathVariable String reference, @PathVariable UUID assistant, Actor actor) {
        return Downloads.of(assistants.mandate(reference, assistant, actor));
    }

    @PostMapping("/end")
    @Requires(Permission.EXAMINE_REFERRALS)
    CaseSheet endCaseAssistance(
            @PathVariable String reference,
            @PathVariable UUID assistant,
            @Valid @RequestBody EndAssistanceRequest request,
            Actor actor) {
        return assistants.endByCentre(reference, assistant, request.reason(), actor);
    }

    record EndAssistanceRequest(
            @NotBlank(message = "Indiquez le motif\u00a0: l’agent le lira.")
            @Size(max = 500, message = "500 caractères au plus.")
            String reason) {}
}
