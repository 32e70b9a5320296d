package fr.entremise.identity.passkey;

import fr.entremise.identity.Members;
import fr.entremise.identity.events.AccountNotice;
import fr.entremise.identity.login.OwnActs;
import fr.entremise.identity.login.Person;
import fr.entremise.shared.InvalidInput;
import fr.entremise.shared.NotFound;
import fr.entremise.tenancy.PlatformWork;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passkeys of a person, and the way in by one. The device always asks for its owner (a finger, a face, a PIN), so that a
 * passkey alone is two factors. One name of the site for all centres: that of the base URL.
 */
@Service
public class Passkeys {

    private static final String CREATING = "entremise.passkey.creating";
    private static final String ASKING = "entremise.passkey.asking";
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);
    private static final int AT_MOST = 20;

    private final Webauthn4JRelyingPartyOperations webAuthn;
    private final Members members;
    private final PlatformWork work;
    private final JdbcClient platform;
    private final OwnActs acts;
    private final Clock clock;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Passkeys(
            PasskeyOwners owners,
            PasskeyRows rows,
            Members members,
            PlatformWork work,
            JdbcClient platform,
            OwnActs acts,
            Clock clock,
            @Value("${entremise.base-url}") URI site) {
        this.members = members;
        this.work = work;
        this.platform = platform;
        this.acts = acts;
        this.clock = clock;
        this.webAuthn = new Webauthn4JRelyingPartyOperations(
                owners,
                rows,
                PublicKeyCredentialRpEntity.builder()
                        .id(site.getHost())
                        .name("Entremise")
                        .build(),
                Set.of(site.getScheme() + "://" + site.getAuthority()));
        webAuthn.setCustomizeCreationOptions(options -> options.timeout(GOOD_FOR)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        webAuthn.setCustomizeRequestOptions(
                options -> options.timeout(GOOD_FOR).userVerification(UserVerificationRequirement.REQUIRED));
    }

    /** What the browser makes a passkey with; good once, for five minutes. */
    public Map<String, Object> beginAdding(UUID userId, HttpServletRequest request) {
        if (of(userId).size() >= AT_MOST) {
            throw InvalidInput.of("name", "Vous avez déjà vingt clés d’accès\u00a0: retirez-en une.");
        }
        PublicKeyCredentialCreationOptions options = webAuthn.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(
                        UsernamePasswordAuthenticationToken.authenticated(new Person(userId), null, List.of())));
        request.getSession().setAttribute(CREATING, new Creating(userId, options, clock.instant()));
        return json.convertValue(options, new TypeReference<Map<String, Object>>() {});
    }

    /** Keeps the passkey that the browser has made. */
    public void add(UUID userId, String name, Map<String, Object> credential, HttpServletRequest request) {
        Creating creating = take(request, CREATING, Creating.class);
        if (creating == null || !creating.userId().equals(userId) || isOver(creating.since())) {
            throw InvalidInput.of("name", "La création de la clé a trop duré\u00a0: recommencez.");
        }
        work.run(() -> {
            try {
                PublicKeyCredential<AuthenticatorAttestationResponse> made = json.convertValue(
                        credential, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
                webAuthn.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                        creating.options(), new RelyingPartyPublicKey(made, name.strip())));
            } catch (RuntimeException refused) { // Whichever way it is malformed or wrong.
                throw InvalidInput.of("name", "Votre appareil n’a pas donné de clé valable\u00a0: recommencez.");
            }
            platform.sql("delete from platform.factor_reset where user_id = ?")
                    .param(userId)
                    .update();
            acts.tell(
                    userId,
                    "PASSKEY_ADDED",
                    "Clé d’accès ajoutée\u00a0: " + name.strip() + ".",
                    AccountNotice.Kind.PASSKEY_ADDED);
        });
    }

    /** What the browser asks for a passkey with; the same for everybody, since it names nobody. */
    public Map<String, Object> beginLogin(HttpServletRequest request) {
        PublicKeyCredentialRequestOptions options =
                webAuthn.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
        request.getSession().setAttribute(ASKING, new Asking(options, clock.instant()));
        return json.convertValue(options, new TypeReference<Map<String, Object>>() {});
    }

    /**
     * Whose passkey it is. Spring does not ask whether the account is still open (spring-security#17655); this does, and
     * a closed one is refused in the same words as a passkey that nobody knows.
     */
    public UUID owner(Map<String, Object> credential, HttpServletRequest request) {
        Asking asking = take(request, ASKING, Asking.class);
        if (asking == null || isOver(asking.since())) {
            throw new BadCredentialsException("No login waits for a passkey");
        }
        UUID userId = work.call(() -> {
            try {
                PublicKeyCredential<AuthenticatorAssertionResponse> shown = json.convertValue(
                        credential, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
                return PasskeyOwners.userId(
                        webAuthn.authenticate(new RelyingPartyAuthenticationRequest(asking.options(), shown))
                                .getId());
            } catch (RuntimeException refused) { // Whichever way it is malformed or wrong.
                throw new BadCredentialsException("Wrong passkey", refused);
            }
        });
        return members.find(userId)
                .map(Members.Member::userId)
                .orElseThrow(() -> new BadCredentialsException("Closed account"));
    }

    /** The passkeys of a person, the newest first. */
    public List<Passkey> of(UUID userId) {
        return platform.sql("""
                        select id, name, backup_state, created_at, last_used_at from platform.passkey
                        where user_id = ? order by created_at desc, id desc
                        """)
                .param(userId)
                .query((row, number) -> new Passkey(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getBoolean("backup_state"),
                        row.getTimestamp("created_at").toInstant(),
                        instant(row.getTimestamp("last_used_at"))))
                .list();
    }

    public void rename(UUID userId, UUID id, String name) {
        int renamed = work.call(() -> platform.sql("update platform.passkey set name = ? where id = ? and user_id = ?")
                .params(name.strip(), id, userId)
                .update());
        if (renamed == 0) {
            throw new NotFound();
        }
    }

    public void remove(UUID userId, UUID id) {
        work.run(() -> {
            String name = platform.sql("delete from platform.passkey where id = ? and user_id = ? returning name")
                    .params(id, userId)
                    .query(String.class)
                    .optional()
                    .orElseThrow(NotFound::new);
            acts.tell(
                    userId,
                    "PASSKEY_REMOVED",
                    "Clé d’accès retirée\u00a0: " + name + ".",
                    AccountNotice.Kind.PASSKEY_REMOVED);
        });
    }

    private boolean isOver(Instant since) {
        return !clock.instant().isBefore(since.plus(GOOD_FOR));
    }

    private static <T> @Nullable T take(HttpServletRequest request, String name, Class<T> type) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return null;
        }
        Object found = session.getAttribute(name);
        session.removeAttribute(name);
        return type.isInstance(found) ? type.cast(found) : null;
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /**
     * One line of the list.
     *
     * @param synced whether the device keeps a copy elsewhere
     */
    public record Passkey(
            UUID id,
            String name,
            boolean synced,
            Instant createdAt,
            @Nullable Instant lastUsedAt) {}

    private record Creating(UUID userId, PublicKeyCredentialCreationOptions options, Instant since)
            implements Serializable {}

    private record Asking(PublicKeyCredentialRequestOptions options, Instant since) implements Serializable {}
}
