package fr.entremise.identity.login;

import fr.entremise.identity.LoginThrottle;
import fr.entremise.identity.factor.SecondFactors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Opens a session for somebody whose first proof was right: at once, or once the second factor was given too. */
@Component
public class WayIn {

    private static final String PENDING = "entremise.pending";
    private static final Duration PENDING_FOR = Duration.ofMinutes(10);

    private final SecondFactors factors;
    private final LoginCodes codes;
    private final TrustedDevices devices;
    private final LoginSessions sessions;
    private final SecurityContextRepository contexts;
    private final LoginThrottle throttle;
    private final JdbcClient platform;
    private final Clock clock;

    WayIn(
            SecondFactors factors,
            LoginCodes codes,
            TrustedDevices devices,
            LoginSessions sessions,
            SecurityContextRepository contexts,
            LoginThrottle throttle,
            JdbcClient platform,
            Clock clock) {
        this.throttle = throttle;
        this.platform = platform;
        this.factors = factors;
        this.codes = codes;
        this.devices = devices;
        this.sessions = sessions;
        this.contexts = contexts;
        this.clock = clock;
    }

    /** Whether the session is open; otherwise the second factor is due. */
    public boolean open(UUID userId, Opening opening, HttpServletRequest request, HttpServletResponse response) {
        if (!opening.secondFactor() && factors.isOn(userId)) {
            if (devices.isTrusted(userId, request)) {
                enter(userId, opening.onTrustedDevice(), request, response);
                return true;
            }
            await(userId, opening, false, request);
            return false;
        }
        // What proves more than a password was lost and taken away: until there is a new one, the mail does.
        if (!opening.secondFactor() && !opening.byMail() && factors.isReset(userId)) {
            codes.askFor(userId);
            await(userId, opening, true, request);
            return false;
        }
        enter(userId, opening, request, response);
        return true;
    }

    /**
     * Opens the session that waited for this code; answers whose it is.
     *
     * @param trusts whether the code is not to be asked for on this device for a while
     */
    public UUID withFactor(String code, boolean trusts, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        Pending pending = session == null ? null : (Pending) session.getAttribute(PENDING);
        if (pending == null || !clock.instant().isBefore(pending.since().plus(PENDING_FOR))) {
            throw new BadCredentialsException("No login waits for a second factor");
        }
        boolean right = pending.byMail()
                ? codes.isRight(pending.userId(), code, request.getRemoteAddr())
                : factors.isRight(pending.userId(), code, request.getRemoteAddr());
        if (!right) {
            throw new BadCredentialsException("Wrong second factor");
        }
        enter(
                pending.userId(),
                pending.byMail() ? pending.opening() : pending.opening().withSecondFactor(),
                request,
                response);
        if (trusts && !pending.byMail()) {
            devices.trust(pending.userId(), request, response);
        }
        return pending.userId();
    }

    /** Whether the code that a login waits for was mailed. */
    public boolean awaitsMail(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(PENDING) instanceof Pending pending && pending.byMail();
    }

    private void await(UUID userId, Opening opening, boolean byMail, HttpServletRequest request) {
        endWhatIsThere(request);
        request.getSession().setAttribute(PENDING, new Pending(userId, clock.instant(), opening, byMail));
    }

    /** Gives a session back to its owner, whom another way in has just been shown to. */
    public void goOn(UUID userId, HttpServletRequest request, HttpServletResponse response) {
        remember(userId, request, response);
    }

    /** Drops what an attempt that led nowhere has left. */
    public void refuse(HttpServletRequest request) {
        endWhatIsThere(request);
    }

    private void enter(UUID userId, Opening opening, HttpServletRequest request, HttpServletResponse response) {
        endWhatIsThere(request);
        remember(userId, request, response);
        sessions.begin(request, userId, opening);
        // Only now: whoever has the password alone must not wipe out the codes they guessed wrong.
        throttle.succeeded(emailOf(userId), request.getRemoteAddr());
    }

    private void remember(UUID userId, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(new Person(userId), null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private String emailOf(UUID userId) {
        return platform.sql("select email from platform.user_account where id = ?")
                .param(userId)
                .query(String.class)
                .single();
    }

    /**
     * What an earlier visitor or an attacker left in the session is not taken along; its number changes. Where the number was
     * changed in this request already, ending it ends the new one, and the one that the browser has named is found again.
     */
    private static void endWhatIsThere(HttpServletRequest request) {
        for (HttpSession session = request.getSession(false); session != null; session = request.getSession(false)) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    private record Pending(UUID userId, Instant since, Opening opening, boolean byMail) implements Serializable {}
}
