package fr.entremise.mediation.followup;

import fr.entremise.audit.Journal;
import fr.entremise.mediation.ClaimantCases;
import fr.entremise.mediation.Follower;
import fr.entremise.mediation.events.FollowUpCodeAsked;
import fr.entremise.mediation.link.SecretLinks;
import fr.entremise.shared.BusinessRuleViolation;
import fr.entremise.shared.Ids;
import fr.entremise.shared.NotFound;
import fr.entremise.shared.Secrets;
import fr.entremise.tenancy.CentreClock;
import fr.entremise.tenancy.CentreContext;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes sure that whoever holds a link also reads the mail of its owner: the claimant, or somebody who assists them. */
@Service
@Transactional
public class FollowUps {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int CODES_AN_HOUR = 5;

    private final ClaimantCases cases;
    private final FollowUpCodeRepository codes;
    private final FollowUpAccessRepository accesses;
    private final SecretLinks links;
    private final Journal journal;
    private final CentreClock clock;
    private final ApplicationEventPublisher events;

    FollowUps(
            ClaimantCases cases,
            FollowUpCodeRepository codes,
            FollowUpAccessRepository accesses,
            SecretLinks links,
            Journal journal,
            CentreClock clock,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.codes = codes;
        this.accesses = accesses;
        this.links = links;
        this.journal = journal;
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
        Follower follower = cases.behind(token).orElseThrow(NotFound::new);
        Instant now = clock.now();
        // A wrong try must be counted, so the refusal does not roll back.
        FollowUpCode last = codes.findFirstByCaseIdAndAssistantIdOrderByCreatedAtDescIdDesc(
                        follower.caseId(), follower.assistantId())
                .filter(found -> found.opens(links.fingerprintOfCode(found.getId(), code), now))
                .orElseThrow(WrongCode::new);
        accesses.deleteByExpiresAtBefore(now);
        String access = Secrets.token();
        FollowUpAccess opened = accesses.save(FollowUpAccess.toCase(Secrets.hash(access), follower, now));
        codes.save(last);
        if (follower.isAssistant()) {
            journal.record(
                    "ASSISTANT_CAME_IN",
                    "case",
                    follower.reference(),
                    "Dossier ouvert par une personne qui assiste l’agent, avec un code reçu par courriel.");
        }
        return new Access(access, opened.expiresAt());
    }

    /** Who link and access let in together; a claimant's access to all cases of their address opens each of them. */
    public Follower follower(String token, @Nullable String access) {
        Follower follower = cases.behind(token).orElseThrow(NotFound::new);
        boolean opened = access != null
                && accesses.findById(Secrets.hash(access))
                        .filter(found -> found.opens(follower, clock.now()))
                        .isPresent();
        if (!opened) {
            throw new CodeNeeded();
        }
        return follower;
    }

    private void mail(Follower follower) {
        String email = follower.email();
        Instant now = clock.now();
        if (email == null
                || codes.countByCaseIdAndAssistantIdAndCreatedAtAfter(
                                follower.caseId(), follower.assistantId(), now.minus(HOUR))
                        >= CODES_AN_HOUR) {
            return;
        }
        UUID id = Ids.next();
        String code = Secrets.code();
        codes.save(FollowUpCode.forCase(id, follower, links.fingerprintOfCode(id, code), now));
        events.publishEvent(new FollowUpCodeAsked(CentreContext.current(), follower.reference(), email, code));
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
