package fr.entremise.mediation.followup;

import fr.entremise.mediation.ClaimantCases;
import fr.entremise.mediation.ClaimantCases.Linked;
import fr.entremise.mediation.events.FollowUpCodeAsked;
import fr.entremise.mediation.link.SecretLinks;
import fr.entremise.shared.BusinessRuleViolation;
import fr.entremise.shared.Ids;
import fr.entremise.shared.NotFound;
import fr.entremise.tenancy.CentreClock;
import fr.entremise.tenancy.CentreContext;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes sure that whoever holds the link also reads the claimant's mail. */
@Service
@Transactional
public class FollowUps {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int CODES_AN_HOUR = 5;

    private final ClaimantCases cases;
    private final FollowUpCodeRepository codes;
    private final FollowUpAccessRepository accesses;
    private final SecretLinks links;
    private final CentreClock clock;
    private final ApplicationEventPublisher events;

    FollowUps(
            ClaimantCases cases,
            FollowUpCodeRepository codes,
            FollowUpAccessRepository accesses,
            SecretLinks links,
            CentreClock clock,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.codes = codes;
        this.accesses = accesses;
        this.links = links;
        this.clock = clock;
        this.events = events;
    }

    /** Mails a code. Says nothing of whether the link exists, has an address, or has had too many codes. */
    public void askCode(String token) {
        cases.behind(token).ifPresent(this::mail);
    }

    /** Gives a short access for the right code; a wrong link and a wrong code are told apart by nobody else. */
    @Transactional(noRollbackFor = WrongCode.class)
    public Access open(String token, String code) {
        Linked linked = cases.behind(token).orElseThrow(NotFound::new);
        Instant now = clock.now();
        // A wrong try must be counted, so the refusal does not roll back.
        FollowUpCode last = codes.findFirstByCaseIdOrderByCreatedAtDescIdDesc(linked.caseId())
                .filter(found -> found.opens(links.fingerprintOfCode(found.getId(), code), now))
                .orElseThrow(WrongCode::new);
        accesses.deleteByExpiresAtBefore(now);
        String access = links.randomToken();
        FollowUpAccess opened =
                accesses.save(FollowUpAccess.toCase(SecretLinks.fingerprint(access), linked.caseId(), now));
        codes.save(last);
        return new Access(access, opened.expiresAt());
    }

    /** The case that link and access open together; an access to all cases of an address opens each of them. */
    public UUID caseOf(String token, @Nullable String access) {
        Linked linked = cases.behind(token).orElseThrow(NotFound::new);
        boolean opened = access != null
                && accesses.findById(SecretLinks.fingerprint(access))
                        .filter(found -> found.opens(linked, clock.now()))
                        .isPresent();
        if (!opened) {
            throw new CodeNeeded();
        }
        return linked.caseId();
    }

    private void mail(Linked linked) {
        String email = linked.email();
        Instant now = clock.now();
        if (email == null || codes.countByCaseIdAndCreatedAtAfter(linked.caseId(), now.minus(HOUR)) >= CODES_AN_HOUR) {
            return;
        }
        UUID id = Ids.next();
        String code = links.randomCode();
        codes.save(FollowUpCode.forCase(id, linked.caseId(), links.fingerprintOfCode(id, code), now));
        events.publishEvent(new FollowUpCodeAsked(CentreContext.current(), linked.reference(), email, code));
    }

    /** The secret that stands for a code already typed. */
    public record Access(String access, Instant until) {}

    /** Not the code that was mailed last, or too late, or too many tries. */
    public static final class WrongCode extends BusinessRuleViolation {
        WrongCode() {
            super(
                    "follow-up-code-wrong",
                    422,
                    "Code inexact",
                    "Ce code est inexact ou n’est plus valable. Vérifiez le dernier message reçu, ou demandez un"
                            + " nouveau code.");
        }
    }

    /** The link is right, but no code was typed, or too long ago. */
    public static final class CodeNeeded extends BusinessRuleViolation {
        CodeNeeded() {
            super(
                    "follow-up-code-needed",
                    403,
                    "Code nécessaire",
                    "Demandez un code\u00a0: il vous est envoyé par message à votre adresse.");
        }
    }
}
