package fr.entremise.directory.web;

import fr.entremise.directory.Bodies;
import fr.entremise.directory.BodyRow;
import fr.entremise.directory.BodySheet;
import fr.entremise.directory.web.BodyRequests.AddBodyRequest;
import fr.entremise.directory.web.BodyRequests.AddContactRequest;
import fr.entremise.directory.web.BodyRequests.ChangeAffiliationRequest;
import fr.entremise.directory.web.BodyRequests.CorrectBodyRequest;
import fr.entremise.directory.web.BodyRequests.EndContactRequest;
import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.identity.Requires;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import fr.entremise.shared.Siren;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The bodies of the centre, for its staff; somebody who works for a body reads that one's sheet. */
@RestController
@RequestMapping("/api/v1/centres/{centre}/bodies")
@Tag(name = "directory")
class BodyController {

    private final Bodies bodies;

    BodyController(Bodies bodies) {
        this.bodies = bodies;
    }

    @GetMapping
    @Requires(Permission.READ_BODIES)
    Listing<BodyRow> listBodies(@ParameterObject ListRequest request, @ParameterObject BodyListParameters narrowed) {
        return bodies.list(narrowed.filter(), request);
    }

    @GetMapping("/{siren}")
    @Requires({Permission.READ_BODIES, Permission.READ_OWN_BODY})
    BodySheet getBody(@PathVariable Siren siren, Actor actor) {
        if (!actor.has(Permission.READ_BODIES)) {
            actor.requireBody(siren, Permission.READ_OWN_BODY);
        }
        return bodies.sheet(siren);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.EDIT_BODIES)
    BodySheet addBody(@Valid @RequestBody AddBodyRequest request) {
        return bodies.add(request.toBody());
    }

    @PutMapping("/{siren}")
    @Requires(Permission.EDIT_BODIES)
    BodySheet correctBody(@PathVariable Siren siren, @Valid @RequestBody CorrectBodyRequest request) {
        return bodies.correct(siren, request.toCorrection());
    }

    @PostMapping("/{siren}/affiliations")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.EDIT_BODIES)
    BodySheet changeAffiliation(
            @PathVariable Siren siren, @Valid @RequestBody ChangeAffiliationRequest request, Actor actor) {
        return bodies.changeAffiliation(siren, request.status(), request.from(), request.reason(), actor.name());
    }

    @PostMapping("/{siren}/contacts")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.EDIT_BODIES)
    BodySheet addContact(@PathVariable Siren siren, @Valid @RequestBody AddContactRequest request) {
        return bodies.addContact(siren, request.toContact());
    }

    @PostMapping("/{siren}/contacts/{id}/end")
    @Requires(Permission.EDIT_BODIES)
    BodySheet endContact(
            @PathVariable Siren siren, @PathVariable UUID id, @Valid @RequestBody EndContactRequest request) {
        return bodies.endContact(siren, id, request.lastDay());
    }
}
