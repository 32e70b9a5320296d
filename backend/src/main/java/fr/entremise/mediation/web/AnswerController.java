package fr.entremise.mediation.web;

import fr.entremise.deadlines.Residence;
import fr.entremise.identity.PublicEndpoint;
import fr.entremise.mediation.invitation.Answers;
import fr.entremise.mediation.invitation.Answers.Asked;
import fr.entremise.mediation.invitation.Answers.Reply;
import fr.entremise.mediation.invitation.InvitationKind;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where an employee answers what their employer sent, by a secret link. */
@RestController
@PublicEndpoint
@RequestMapping("/api/v1/centres/{centre}/public")
@Tag(name = "answers")
class AnswerController {

    private final Answers answers;

    AnswerController(Answers answers) {
        this.answers = answers;
    }

    @GetMapping("/letters/{token}")
    Asked readLetter(@PathVariable String token) {
        return answers.asked(InvitationKind.LETTER, token);
    }

    @PostMapping("/letters/{token}/confirmation")
    Reply confirmLetter(@PathVariable String token, @Valid @RequestBody ConfirmLetterRequest request) {
        return answers.confirmLetter(token, request.residence(), request.situation(), request.wish());
    }

    @GetMapping("/party-mediations/{token}")
    Asked readPartyMediation(@PathVariable String token) {
        return answers.asked(InvitationKind.PARTY_MEDIATION, token);
    }

    @PostMapping("/party-mediations/{token}/answer")
    Reply answerPartyMediation(@PathVariable String token, @Valid @RequestBody AnswerPartyMediationRequest request) {
        return answers.answerProposal(token, request.accepts());
    }

    record ConfirmLetterRequest(
            @Nullable Residence residence,

            @Size(max = 20_000, message = "20\u00a0000 caractères au plus.") @Nullable
            String situation,

            @Size(max = 20_000, message = "20\u00a0000 caractères au plus.") @Nullable
            String wish) {}

    record AnswerPartyMediationRequest(
            @NotNull(message = "Indiquez si vous acceptez.") Boolean accepts) {}
}
