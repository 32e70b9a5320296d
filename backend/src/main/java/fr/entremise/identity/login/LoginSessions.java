package fr.entremise.identity.login;

import static org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

import fr.entremise.identity.Role;
import fr.entremise.shared.Secrets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The open sessions of a person, on whichever node; each can be ended from elsewhere. */
@Component
public class LoginSessions {

    /** However busy, staff log in again after half a day (architecture §6). */
    static final Duration STAFF_LIFETIME = Duration.ofHours(12);

    private static final String FACTS = "entremise.facts";

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final JdbcClient platform;
    private final Clock clock;

    LoginSessions(FindByIndexNameSessionRepository<? extends Session> sessions, JdbcClient platform, Clock clock) {
        this.sessions = sessions;
        this.platform = platform;
        this.clock = clock;
    }

    /** Writes down who a session belongs to and where it comes from; the same for every way in. */
    public SessionFacts begin(HttpServletRequest request, UUID userId, Opening opening) {
        Instant now = clock.instant();
        SessionFacts facts = new SessionFacts(
                userId,
                now,
                opening.isProof() ? now : Instant.EPOCH,
                opening.secondFactor(),
                Device.of(request.getHeader("User-Agent")),
                request.getRemoteAddr(),
                opening.provider());
        HttpSession session = request.getSession();
        session.setAttribute(PRINCIPAL_NAME_INDEX_NAME, userId.toString());
        session.setAttribute(FACTS, facts);
        platform.sql("update platform.user_account set last_login_at = ? where id = ?")
                .params(Timestamp.from(now), userId)
                .update();
        return facts;
    }

    public Optional<SessionFacts> facts(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((SessionFacts) session.getAttribute(FACTS));
    }

    /**
     * The person of the session has just proved again who they are. Its number changes: whoever knew the one before is not
     * allowed more by it.
     */
    public void provedAgain(HttpServletRequest request, boolean withSecondFactor) {
        facts(request).ifPresent(facts -> {
            request.changeSessionId();
            request.getSession().setAttribute(FACTS, facts.provedAgain(clock.instant(), withSecondFactor));
        });
    }

    /** Whether a session of staff has reached its end, whatever was done in it. */
    public boolean isOver(SessionFacts facts) {
        return !clock.instant().isBefore(facts.signedInAt().plus(STAFF_LIFETIME)) && isStaff(facts.userId());
    }

    /** Every open session of a person, the one last used first. */
    public List<OpenSession> of(UUID userId, @Nullable String current) {
        return sessions.findByPrincipalName(userId.toString()).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> open(session, current))
                .sorted(Comparator.comparing(OpenSession::lastSeenAt).reversed())
                .toList();
    }

    /** Ends one session of the person, named as in the list; answers whether there was one. */
    public boolean end(UUID userId, String handle) {
        List<String> ids = sessions.findByPrincipalName(userId.toString()).keySet().stream()
                .filter(id -> handleOf(id).equals(handle))
                .toList();
        ids.forEach(sessions::deleteById);
        return !ids.isEmpty();
    }

    public void endAll(UUID userId) {
        endAllBut(userId, null);
    }

    public void endAllBut(UUID userId, @Nullable String kept) {
        sessions.findByPrincipalName(userId.toString()).keySet().stream()
                .filter(id -> !id.equals(kept))
                .forEach(sessions::deleteById);
    }

    private boolean isStaff(UUID userId) {
        return platform.sql("select count(*) from platform.membership where user_id = ? and" + Role.NOT_OF_BODY)
                        .param(userId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static OpenSession open(Session session, @Nullable String current) {
        SessionFacts facts = session.getAttribute(FACTS);
        return new OpenSession(
                handleOf(session.getId()),
                facts == null ? "Appareil inconnu" : facts.device(),
                facts == null ? null : facts.address(),
                facts == null ? session.getCreationTime() : facts.signedInAt(),
                session.getLastAccessedTime(),
                session.getId().equals(current));
    }

    /** Names a session without giving it away: its id is what the cookie carries. */
    private static String handleOf(String id) {
        return Secrets.hash("session|" + id).substring(0, 32);
    }

    /** One line of the list of a person's sessions. */
    public record OpenSession(
            String handle,
            String device,
            @Nullable String address,
            Instant signedInAt,
            Instant lastSeenAt,
            boolean current) {}
}
