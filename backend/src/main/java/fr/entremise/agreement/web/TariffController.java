package fr.entremise.agreement.web;

import fr.entremise.agreement.TariffSummary;
import fr.entremise.agreement.Tariffs;
import fr.entremise.agreement.web.AgreementRequests.SetTariffRequest;
import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.identity.Requires;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What an hour costs, from which day on. */
@RestController
@RequestMapping("/api/v1/centres/{centre}/tariffs")
@Tag(name = "agreement")
class TariffController {

    private final Tariffs tariffs;

    TariffController(Tariffs tariffs) {
        this.tariffs = tariffs;
    }

    @GetMapping
    @Requires(Permission.READ_TARIFFS)
    Listing<TariffSummary> listTariffs(@ParameterObject ListRequest request) {
        return tariffs.list(request);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.EDIT_TARIFFS)
    TariffSummary setTariff(@Valid @RequestBody SetTariffRequest request, Actor actor) {
        return tariffs.set(request.toTariff(), actor.name());
    }
}
