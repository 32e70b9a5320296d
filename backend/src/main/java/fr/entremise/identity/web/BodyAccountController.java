package fr.entremise.identity.web;

import fr.entremise.identity.Actor;
import fr.entremise.identity.BodyNames;
import fr.entremise.identity.Permission;
import fr.entremise.identity.ProvedRecently;
import fr.entremise.identity.Requires;
import fr.entremise.identity.account.Author;
import fr.entremise.identity.account.BodyAccounts;
import fr.entremise.identity.account.BodyDomains;
import fr.entremise.identity.account.Colleague;
import fr.entremise.identity.account.InvitationView;
import fr.entremise.shared.NotFound;
import fr.entremise.shared.Siren;
import fr.entremise.tenancy.CentreContext;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The accounts of one public body, kept by those who work for it. */
@RestController
@RequestMapping("/api/v1/centres/{centre}/bodies/{siren}/accounts")
@Tag(name = "accounts")
class BodyAccountController {

    private final BodyAccounts accounts;
    private final BodyNames bodies;
    private final BodyDomains domains;

    BodyAccountController(BodyAccounts accounts, BodyNames bodies, BodyDomains domains) {
        this.accounts = accounts;
        this.bodies = bodies;
        this.domains = domains;
    }

    @GetMapping
    @Requires(Permission.READ_OWN_BODY_ACCOUNTS)
    BodyAccountsResponse listColleagues(@PathVariable String centre, @PathVariable Siren siren, Actor actor) {
        actor.requireBody(siren, Permission.READ_OWN_BODY_ACCOUNTS);
        return new BodyAccountsResponse(
                accounts.of(CentreContext.current(), siren).stream()
                        .map(colleague -> ColleagueResponse.of(colleague, actor))
                        .toList(),
                accounts.invitations(CentreContext.current(), siren).stream()
                        .map(ColleagueInvitation::of)
                        .toList(),
                domains.of(CentreContext.current(), siren));
    }

    @PostMapping("/invitations")
    @Requires(Permission.EDIT_OWN_BODY_ACCOUNTS)
    @ProvedRecently
    @ResponseStatus(HttpStatus.CREATED)
    ColleagueInvitation inviteColleague(
            @PathVariable String centre,
            @PathVariable Siren siren,
            @Valid @RequestBody InviteColleagueRequest request,
            Actor actor,
            HttpServletRequest from) {
        actor.requireBody(siren, Permission.EDIT_OWN_BODY_ACCOUNTS);
        String name = bodies.nameOf(siren).orElseThrow(NotFound::new);
        return ColleagueInvitation.of(accounts.invite(
                CentreContext.current(), siren, name, request.email(), request.validUntil(), author(actor, from)));
    }

    @DeleteMapping("/invitations/{id}")
    @Requires(Permission.EDIT_OWN_BODY_ACCOUNTS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdrawColleagueInvitation(
            @PathVariable String centre,
            @PathVariable Siren siren,
            @PathVariable UUID id,
            Actor actor,
            HttpServletRequest from) {
        actor.requireBody(siren, Permission.EDIT_OWN_BODY_ACCOUNTS);
        accounts.withdraw(CentreContext.current(), siren, id, author(actor, from));
    }

    /** Their sessions end at once. */
    @DeleteMapping("/{userId}")
    @Requires(Permission.EDIT_OWN_BODY_ACCOUNTS)
    @ProvedRecently
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeColleague(
            @PathVariable String centre,
            @PathVariable Siren siren,
            @PathVariable UUID userId,
            Actor actor,
            HttpServletRequest from) {
        actor.requireBody(siren, Permission.EDIT_OWN_BODY_ACCOUNTS);
        accounts.remove(CentreContext.current(), siren, userId, author(actor, from));
    }

    private static Author author(Actor actor, HttpServletRequest from) {
        return Author.of(actor, from.getRemoteAddr());
    }

    record InviteColleagueRequest(
            @NotBlank(message = "Indiquez l’adresse électronique.")
            @Email(message = "Indiquez une adresse électronique complète.")
            @Size(max = 254, message = "254 caractères au plus.")
            String email,

            @Nullable LocalDate validUntil) {}

    /** @param domains from which people of the body are known to write */
    record BodyAccountsResponse(
            List<ColleagueResponse> colleagues, List<ColleagueInvitation> invitations, List<String> domains) {}

    record ColleagueResponse(
            UUID userId,
            String name,
            String email,
            @Nullable LocalDate validUntil,
            @Nullable Instant lastLoginAt,
            boolean active,
            boolean self) {

        static ColleagueResponse of(Colleague colleague, Actor actor) {
            return new ColleagueResponse(
                    colleague.userId(),
                    colleague.name(),
                    colleague.email(),
                    colleague.validUntil(),
                    colleague.lastLoginAt(),
                    colleague.active(),
                    colleague.userId().equals(actor.userId()));
        }
    }

    record ColleagueInvitation(
            UUID id, String email, @Nullable LocalDate validUntil, Instant expiresAt, boolean expired) {

        static ColleagueInvitation of(InvitationView view) {
            return new ColleagueInvitation(
                    view.id(), view.email(), view.roles().getFirst().validUntil(), view.expiresAt(), view.expired());
        }
    }
}
