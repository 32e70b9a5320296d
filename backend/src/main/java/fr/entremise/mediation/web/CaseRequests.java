package fr.entremise.mediation.web;

import fr.entremise.mediation.Closings.End;
import fr.entremise.mediation.EndedBy;
import fr.entremise.mediation.Outcome;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is asked of a case; each request carries the version that the person saw. */
final class CaseRequests {

    private static final String NO_VERSION = "La version du dossier manque.";

    private CaseRequests() {}

    record CaseActRequest(@NotNull(message = NO_VERSION) Long version) {}

    record DeclareInadmissibleRequest(
            @NotNull(message = NO_VERSION) Long version,

            @NotBlank(message = "Indiquez le motif\u00a0: la personne le lira.")
            @Size(max = 2000, message = "2000 caractères au plus.")
            String reason) {}

    record AssignMediatorRequest(
            @NotNull(message = NO_VERSION) Long version,
            @NotNull(message = "Choisissez un médiateur.") UUID mediatorUserId) {}

    record InformEmployerRequest(
            @NotNull(message = NO_VERSION) Long version,
            @Nullable String contactEmail) {}

    record EmployerAnswerRequest(
            @NotNull(message = NO_VERSION) Long version,

            @NotNull(message = "Indiquez si l’employeur accepte.")
            Boolean accepts,

            @NotNull(message = "Indiquez la date de la réponse.")
            LocalDate on) {}

    record CloseCaseRequest(
            @NotNull(message = NO_VERSION) Long version,
            @NotNull(message = "Choisissez l’issue.") Outcome outcome,

            @NotNull(message = "Indiquez qui a déclaré la fin.")
            EndedBy endedBy,

            @NotNull(message = "Indiquez quand l’agent a su que la médiation était terminée.")
            LocalDate knownByClaimantOn,

            @NotNull(message = "Indiquez quand l’employeur a su que la médiation était terminée.")
            LocalDate knownByEmployerOn,

            @NotBlank(message = "Indiquez ce qui l’atteste\u00a0: courriel, lettre recommandée, séance…")
            @Size(max = 500, message = "500 caractères au plus.")
            String proof) {

        End end() {
            return new End(outcome, endedBy, knownByClaimantOn, knownByEmployerOn, proof);
        }
    }
}
