package fr.entremise.identity.web;

import fr.entremise.identity.Members;
import fr.entremise.identity.SignedIn;
import fr.entremise.identity.login.Proofs;
import fr.entremise.identity.passkey.Passkeys;
import fr.entremise.identity.passkey.Passkeys.Passkey;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person's own passkeys. Adding and removing one ask for a fresh proof. */
@RestController
@RequestMapping("/api/v1/account/passkeys")
@Tag(name = "account")
class PasskeyController {

    private final Passkeys passkeys;
    private final Members members;
    private final Proofs proofs;

    PasskeyController(Passkeys passkeys, Members members, Proofs proofs) {
        this.passkeys = passkeys;
        this.members = members;
        this.proofs = proofs;
    }

    @GetMapping
    List<Passkey> ownPasskeys(@AuthenticationPrincipal @Nullable SignedIn person) {
        return passkeys.of(userId(person));
    }

    /** What {@code navigator.credentials.create} takes. */
    @PostMapping("/options")
    PasskeyOptions beginPasskey(@AuthenticationPrincipal @Nullable SignedIn person, HttpServletRequest request) {
        proofs.require(request);
        return new PasskeyOptions(passkeys.beginAdding(userId(person), request));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void addPasskey(
            @AuthenticationPrincipal @Nullable SignedIn person,
            @Valid @RequestBody NewPasskey made,
            HttpServletRequest request) {
        proofs.require(request);
        passkeys.add(userId(person), made.name(), made.credential(), request);
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void renamePasskey(
            @AuthenticationPrincipal @Nullable SignedIn person,
            @PathVariable UUID id,
            @Valid @RequestBody PasskeyName named) {
        passkeys.rename(userId(person), id, named.name());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removePasskey(
            @AuthenticationPrincipal @Nullable SignedIn person, @PathVariable UUID id, HttpServletRequest request) {
        proofs.require(request);
        passkeys.remove(userId(person), id);
    }

    private UUID userId(@Nullable SignedIn person) {
        return Optional.ofNullable(person)
                .flatMap(found -> members.find(found.userId()))
                .map(Members.Member::userId)
                .orElseThrow(() -> new InsufficientAuthenticationException("No open account"));
    }

    /** As the standard has them, in JSON. */
    record PasskeyOptions(Map<String, Object> options) {}

    record NewPasskey(
            @NotBlank(message = "Donnez un nom à cette clé.") @Size(max = 80, message = "80 caractères au plus.")
            String name,

            @NotNull(message = "La clé manque.") Map<String, Object> credential) {}

    record PasskeyName(
            @NotBlank(message = "Donnez un nom à cette clé.") @Size(max = 80, message = "80 caractères au plus.")
            String name) {}
}
