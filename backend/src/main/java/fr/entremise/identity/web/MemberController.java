package fr.entremise.identity.web;

import fr.entremise.identity.Actor;
import fr.entremise.identity.BodyNames;
import fr.entremise.identity.OnlyWith;
import fr.entremise.identity.Permission;
import fr.entremise.identity.ProvedRecently;
import fr.entremise.identity.Requires;
import fr.entremise.identity.Role;
import fr.entremise.identity.account.AccountInvitations;
import fr.entremise.identity.account.Author;
import fr.entremise.identity.account.BodyDomains;
import fr.entremise.identity.account.CentreAccounts;
import fr.entremise.identity.account.FactorResets;
import fr.entremise.identity.account.InvitationView;
import fr.entremise.identity.account.MemberFilter;
import fr.entremise.identity.account.MemberSheet;
import fr.entremise.identity.account.RoleGrant;
import fr.entremise.identity.factor.SecondFactors;
import fr.entremise.identity.impersonation.Impersonations;
import fr.entremise.shared.InvalidInput;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import fr.entremise.shared.Siren;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.CentreFeature;
import fr.entremise.tenancy.CentreId;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The accounts of a centre: members, invitations, and whether a second factor is asked. */
@RestController
@RequestMapping("/api/v1/centres/{centre}/accounts")
@Tag(name = "accounts")
class MemberController {

    private static final String REQUIRED = "Cette information est obligatoire.";

    private final CentreAccounts members;
    private final AccountInvitations invitations;
    private final SecondFactors factors;
    private final BodyNames bodies;
    private final Impersonations impersonations;
    private final FactorResets resets;
    private final BodyDomains domains;

    MemberController(
            CentreAccounts members,
            AccountInvitations invitations,
            SecondFactors factors,
            BodyNames bodies,
            Impersonations impersonations,
            FactorResets resets,
            BodyDomains domains) {
        this.members = members;
        this.invitations = invitations;
        this.factors = factors;
        this.bodies = bodies;
        this.impersonations = impersonations;
        this.resets = resets;
        this.domains = domains;
    }

    @GetMapping
    @Requires(Permission.READ_ACCOUNTS)
    Listing<AccountResponse> listAccounts(
            @PathVariable String centre,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable Boolean active,
            @ParameterObject ListRequest request) {
        return members.list(CentreContext.current(), new MemberFilter(q, role, active), request)
                .map(AccountResponse::of);
    }

    /** What whoever invites somebody for a body compares their address with. */
    @GetMapping("/body-domains")
    @Requires(Permission.READ_ACCOUNTS)
    BodyDomainsResponse listBodyDomains(@PathVariable String centre, @RequestParam Siren siren) {
        return new BodyDomainsResponse(domains.of(CentreContext.current(), siren));
    }

    @PutMapping("/{userId}/roles")
    @Requires(Permission.EDIT_ACCOUNTS)
    @ProvedRecently
    AccountResponse changeRoles(
            @PathVariable String centre,
            @PathVariable UUID userId,
            @Valid @RequestBody ChangeRolesRequest request,
            Actor actor,
            HttpServletRequest from) {
        return AccountResponse.of(
                members.changeRoles(CentreContext.current(), userId, grants(request.roles()), author(actor, from)));
    }

    /** Keeps somebody out: their sessions end at once. */
    @PostMapping("/{userId}/deactivation")
    @Requires(Permission.EDIT_ACCOUNTS)
    AccountResponse deactivateAccount(
            @PathVariable String centre, @PathVariable UUID userId, Actor actor, HttpServletRequest from) {
        return AccountResponse.of(members.deactivate(CentreContext.current(), userId, author(actor, from)));
    }

    @PostMapping("/{userId}/reactivation")
    @Requires(Permission.EDIT_ACCOUNTS)
    @ProvedRecently
    AccountResponse reactivateAccount(
            @PathVariable String centre, @PathVariable UUID userId, Actor actor, HttpServletRequest from) {
        return AccountResponse.of(members.reactivate(CentreContext.current(), userId, author(actor, from)));
    }

    /** Takes away the second factors that a member has lost. */
    @PostMapping("/{userId}/factor-reset")
    @Requires(Permission.EDIT_ACCOUNTS)
    @ProvedRecently
    AccountResponse resetFactor(
            @PathVariable String centre,
            @PathVariable UUID userId,
            @Valid @RequestBody ReasonRequest request,
            Actor actor,
            HttpServletRequest from) {
        return AccountResponse.of(resets.reset(CentreContext.current(), userId, request.reason(), author(actor, from)));
    }

    /** From the next request on, the session sees the centre from the member's place. */
    @PostMapping("/{userId}/impersonation")
    @Requires(Permission.TAKE_PLACES)
    @OnlyWith(CentreFeature.TAKING_PLACES)
    @ProvedRecently
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takePlace(
            @PathVariable String centre,
            @PathVariable UUID userId,
            @Valid @RequestBody ReasonRequest request,
            Actor actor,
            HttpServletRequest from) {
        impersonations.begin(from, CentreContext.current(), actor, userId, request.reason());
    }

    @GetMapping("/invitations")
    @Requires(Permission.READ_ACCOUNTS)
    Listing<AccountInvitationResponse> listAccountInvitations(@PathVariable String centre) {
        List<AccountInvitationResponse> all = invitations.open(CentreContext.current()).stream()
                .map(AccountInvitationResponse::of)
                .toList();
        return new Listing<>(all, 0, all.size(), all.size());
    }

    @PostMapping("/invitations")
    @Requires(Permission.EDIT_ACCOUNTS)
    @ProvedRecently
    @ResponseStatus(HttpStatus.CREATED)
    AccountInvitationResponse invite(
            @PathVariable String centre,
            @Valid @RequestBody InviteRequest request,
            Actor actor,
            HttpServletRequest from) {
        return AccountInvitationResponse.of(invitations.invite(
                CentreContext.current(), request.email(), grants(request.roles()), author(actor, from)));
    }

    @PostMapping("/invitations/{id}/sending")
    @Requires(Permission.EDIT_ACCOUNTS)
    AccountInvitationResponse sendInvitationAgain(
            @PathVariable String centre, @PathVariable UUID id, Actor actor, HttpServletRequest from) {
        return AccountInvitationResponse.of(invitations.sendAgain(CentreContext.current(), id, author(actor, from)));
    }

    @DeleteMapping("/invitations/{id}")
    @Requires(Permission.EDIT_ACCOUNTS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdrawInvitation(@PathVariable String centre, @PathVariable UUID id, Actor actor, HttpServletRequest from) {
        invitations.withdraw(CentreContext.current(), id, author(actor, from));
    }

    @GetMapping("/rules")
    @Requires(Permission.READ_ACCOUNTS)
    LoginRules getLoginRules(@PathVariable String centre) {
        return rules();
    }

    @PutMapping("/rules")
    @Requires(Permission.EDIT_ACCOUNTS)
    @ProvedRecently
    LoginRules setLoginRules(
            @PathVariable String centre, @Valid @RequestBody LoginRules rules, Actor actor, HttpServletRequest from) {
        members.askSecondFactor(CentreContext.current(), rules.secondFactor(), author(actor, from));
        Boolean devices = rules.trustedDevices();
        if (devices != null) {
            members.allowTrustedDevices(CentreContext.current(), devices, author(actor, from));
        }
        return rules();
    }

    private LoginRules rules() {
        CentreId centre = CentreContext.current();
        return new LoginRules(factors.isAskedBy(centre), members.allowsTrustedDevices(centre));
    }

    private static Author author(Actor actor, HttpServletRequest from) {
        return Author.of(actor, from.getRemoteAddr());
    }

    private List<RoleGrant> grants(List<GrantRequest> asked) {
        return asked.stream().map(this::grant).toList();
    }

    private RoleGrant grant(GrantRequest asked) {
        Siren siren = asked.bodySiren();
        if (siren == null) {
            return new RoleGrant(asked.role(), null, null, asked.validUntil());
        }
        String name = bodies.nameOf(siren)
                .orElseThrow(() -> InvalidInput.of("body", "Cette collectivité n’est pas dans l’annuaire du centre."));
        return new RoleGrant(asked.role(), siren.value(), name, asked.validUntil());
    }

    record GrantRequest(
            @NotNull(message = REQUIRED) Role role,
            @Nullable Siren bodySiren,
            @Nullable LocalDate validUntil) {}

    record ReasonRequest(
            @NotBlank(message = "Indiquez le motif.")
            @Size(min = 10, max = 300, message = "Le motif tient en 10 à 300 caractères.")
            String reason) {}

    /** @param domains from which people of the body are known to write */
    record BodyDomainsResponse(List<String> domains) {}

    record ChangeRolesRequest(
            @NotEmpty(message = "Choisissez au moins un rôle.") @Size(max = 50, message = "50 rôles au plus.")
            List<@Valid GrantRequest> roles) {}

    record InviteRequest(
            @NotBlank(message = "Indiquez l’adresse électronique.")
            @Email(message = "Indiquez une adresse électronique complète.")
            @Size(max = 254, message = "254 caractères au plus.")
            String email,

            @NotEmpty(message = "Choisissez au moins un rôle.") @Size(max = 10, message = "10 rôles au plus.")
            List<@Valid GrantRequest> roles) {}

    /**
     * How staff come in.
     *
     * @param trustedDevices left as it is when left out
     */
    record LoginRules(
            @NotNull(message = REQUIRED) Boolean secondFactor,
            @Nullable Boolean trustedDevices) {}

    record GrantResponse(
            Role role,
            @Nullable String bodySiren,
            @Nullable String bodyName,
            @Nullable LocalDate validUntil) {

        static GrantResponse of(RoleGrant grant) {
            return new GrantResponse(grant.role(), grant.bodySiren(), grant.bodyName(), grant.validUntil());
        }

        static List<GrantResponse> all(List<RoleGrant> grants) {
            return grants.stream().map(GrantResponse::of).toList();
        }
    }

    record AccountResponse(
            UUID userId,
            String name,
            String email,
            List<GrantResponse> roles,
            @Nullable Instant lastLoginAt,
            boolean active,
            boolean secondFactor) {

        static AccountResponse of(MemberSheet member) {
            return new AccountResponse(
                    member.userId(),
                    member.name(),
                    member.email(),
                    GrantResponse.all(member.roles()),
                    member.lastLoginAt(),
                    member.active(),
                    member.secondFactor());
        }
    }

    record AccountInvitationResponse(
            UUID id, String email, List<GrantResponse> roles, Instant invitedAt, Instant expiresAt, boolean expired) {

        static AccountInvitationResponse of(InvitationView view) {
            return new AccountInvitationResponse(
                    view.id(),
                    view.email(),
                    GrantResponse.all(view.roles()),
                    view.invitedAt(),
                    view.expiresAt(),
                    view.expired());
        }
    }
}
