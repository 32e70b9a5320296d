package fr.entremise.identity.login;

import fr.entremise.identity.factor.SecondFactors;
import fr.entremise.shared.BusinessRuleViolation;
import fr.entremise.shared.InvalidInput;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Asks again who somebody is before what a session left open must not do. */
@Service
public class Proofs {

    private final LoginSessions sessions;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final LoginCodes codes;
    private final Duration goodFor;
    private final Clock clock;

    Proofs(
            LoginSessions sessions,
            Passwords passwords,
            SecondFactors factors,
            LoginCodes codes,
            LoginSettings settings,
            @Value("${entremise.demo.enabled:false}") boolean demo,
            Clock clock) {
        this.sessions = sessions;
        this.passwords = passwords;
        this.factors = factors;
        this.codes = codes;
        this.goodFor = settings.proofGoodFor(demo);
        this.clock = clock;
    }

    /** Refuses a session whose last proof is too old. Programs have no session, and prove themselves at each request. */
    public void require(HttpServletRequest request) {
        sessions.facts(request)
                .filter(facts ->
                        goodFor.isPositive() && facts.provedAt().plus(goodFor).isBefore(clock.instant()))
                .ifPresent(tooOld -> {
                    throw new StepUpRequired();
                });
    }

    /** What the person is asked for. */
    public Means meansOf(UUID userId) {
        if (factors.isOn(userId)) {
            return Means.TOTP;
        }
        return passwords.hasOne(userId) ? Means.PASSWORD : Means.MAILED_CODE;
    }

    /** Mails a code to whoever has neither a password nor an application. */
    public void mailCode(UUID userId) {
        codes.askFor(userId);
    }

    /** Proves it again, with what {@link #meansOf} tells. */
    public void prove(HttpServletRequest request, UUID userId, @Nullable String password, @Nullable String code) {
        String from = request.getRemoteAddr();
        Means means = meansOf(userId);
        boolean right = switch (means) {
            case TOTP -> code != null && factors.isRight(userId, code, from);
            case PASSWORD -> password != null && passwords.isRight(userId, password, from);
            case MAILED_CODE -> code != null && codes.isRight(userId, code, from);
        };
        if (!right) {
            throw means == Means.PASSWORD
                    ? InvalidInput.of("password", "Ce n’est pas votre mot de passe.")
                    : InvalidInput.of("code", "Ce code est inexact ou a déjà servi.");
        }
        sessions.provedAgain(request, means == Means.TOTP);
    }

    /** With what somebody proves again who they are. */
    public enum Means {
        PASSWORD,
        TOTP,
        MAILED_CODE
    }

    /** The act is allowed; who does it is not sure enough any more. */
    public static final class StepUpRequired extends BusinessRuleViolation {
        StepUpRequired() {
            super(
                    "step-up-required",
                    403,
                    "Confirmez votre identité",
                    "Cette action demande de confirmer votre identité\u00a0: votre connexion date un peu.");
        }
    }
}
