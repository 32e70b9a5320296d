package fr.entremise.identity.web;

import fr.entremise.identity.Role;
import fr.entremise.identity.account.AccountInvitations;
import fr.entremise.identity.account.InvitationLetter;
import fr.entremise.identity.account.RoleGrant;
import fr.entremise.identity.login.Addresses;
import fr.entremise.identity.login.Passwords;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What links in mails open before somebody is logged in: an invitation, a forgotten password. */
@RestController
@RequestMapping("/api/v1/session")
@Tag(name = "session")
class MailedLinkController {

    private final AccountInvitations invitations;
    private final Passwords passwords;
    private final Addresses addresses;

    MailedLinkController(AccountInvitations invitations, Passwords passwords, Addresses addresses) {
        this.invitations = invitations;
        this.passwords = passwords;
        this.addresses = addresses;
    }

    @GetMapping("/invitations/{token}")
    LetterResponse readInvitation(@PathVariable String token) {
        return LetterResponse.of(invitations.read(token));
    }

    @PostMapping("/invitations/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void acceptInvitation(
            @PathVariable String token, @Valid @RequestBody AcceptRequest accepted, HttpServletRequest request) {
        invitations.accept(token, accepted.name(), accepted.password(), request.getRemoteAddr());
    }

    /** Mails a link to the address, if it has an account; the answer does not say. */
    @PostMapping("/forgotten-password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forgetPassword(@Valid @RequestBody ForgottenRequest forgotten, HttpServletRequest request) {
        passwords.forgotten(forgotten.email(), request.getRemoteAddr());
    }

    /** Whether the link still opens something, so that nobody chooses a password for nothing. */
    @GetMapping("/forgotten-password/{token}")
    LinkResponse readPasswordLink(@PathVariable String token) {
        return new LinkResponse(passwords.isGood(token));
    }

    @PostMapping("/forgotten-password/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void choosePassword(@PathVariable String token, @Valid @RequestBody ChooseRequest chosen) {
        passwords.choose(token, chosen.password());
    }

    /** Confirms a new address; asked for by a button, since readers of mails open links by themselves. */
    @PostMapping("/addresses/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirmAddressByLink(@PathVariable String token) {
        addresses.confirmByLink(token);
    }

    record AcceptRequest(
            @Nullable @Size(max = 120, message = "120 caractères au plus.")
            String name,

            @Nullable @Size(max = 200, message = "200 caractères au plus.")
            String password) {

        @Override
        public String toString() {
            return "AcceptRequest";
        }
    }

    record ForgottenRequest(
            @NotBlank(message = "Indiquez votre adresse électronique.")
            @Size(max = 254, message = "254 caractères au plus.")
            String email) {}

    record ChooseRequest(
            @NotBlank(message = "Choisissez un mot de passe.") @Size(max = 200, message = "200 caractères au plus.")
            String password) {

        @Override
        public String toString() {
            return "ChooseRequest";
        }
    }

    record LinkResponse(boolean good) {}

    record LetterResponse(
            String centre, String centreName, String email, List<GrantedRole> roles, Instant expiresAt, boolean known) {

        static LetterResponse of(InvitationLetter letter) {
            return new LetterResponse(
                    letter.centre(),
                    letter.centreName(),
                    letter.email(),
                    letter.roles().stream().map(GrantedRole::of).toList(),
                    letter.expiresAt(),
                    letter.known());
        }
    }

    record GrantedRole(
            Role role, @Nullable String bodyName, @Nullable LocalDate validUntil) {
        static GrantedRole of(RoleGrant grant) {
            return new GrantedRole(grant.role(), grant.bodyName(), grant.validUntil());
        }
    }
}
