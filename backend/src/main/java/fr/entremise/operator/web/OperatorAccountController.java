package fr.entremise.operator.web;

import fr.entremise.identity.login.Proofs;
import fr.entremise.operator.AccountCare;
import fr.entremise.operator.FoundAccount;
import fr.entremise.operator.Operator;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Helps somebody who has lost their second factor and belongs to several centres; accounts are never listed. */
@RestController
@RequestMapping("/api/v1/operator/accounts")
@Tag(name = "operator")
class OperatorAccountController {

    private final AccountCare care;
    private final Proofs proofs;

    OperatorAccountController(AccountCare care, Proofs proofs) {
        this.care = care;
        this.proofs = proofs;
    }

    /** By the whole address, which is in no log of requests since it is not in theirs. */
    @PostMapping("/search")
    FoundAccount findAccount(@Valid @RequestBody FindAccountRequest request, Operator operator) {
        return care.find(request.email(), operator);
    }

    @PostMapping("/{userId}/factor-reset")
    FoundAccount resetFactorOfAccount(
            @PathVariable UUID userId,
            @Valid @RequestBody ResetRequest request,
            Operator operator,
            HttpServletRequest from) {
        proofs.require(from);
        return care.resetFactor(userId, request.reason().strip(), operator, from.getRemoteAddr());
    }

    record FindAccountRequest(
            @NotBlank(message = "Indiquez l’adresse électronique.")
            @Email(message = "Indiquez une adresse électronique complète.")
            @Size(max = 254, message = "254 caractères au plus.")
            String email) {}

    record ResetRequest(
            @NotBlank(message = "Indiquez le motif.")
            @Size(min = 10, max = 300, message = "Le motif tient en 10 à 300 caractères.")
            String reason) {}
}
