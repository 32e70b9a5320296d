package fr.entremise.mediation.followup;

import fr.entremise.audit.Journal;
import fr.entremise.mediation.ClaimantList;
import fr.entremise.mediation.ClaimantReferral;
import fr.entremise.mediation.events.ClaimantCodeAsked;
import fr.entremise.mediation.followup.FollowUps.Access;
import fr.entremise.mediation.followup.FollowUps.CodeNeeded;
import fr.entremise.mediation.followup.FollowUps.WrongCode;
import fr.entremise.mediation.link.SecretLinks;
import fr.entremise.shared.Emails;
import fr.entremise.shared.Ids;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import fr.entremise.shared.Secrets;
import fr.entremise.tenancy.CentreClock;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.CentreEvent;
import fr.entremise.tenancy.CentreId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A claimant's way to all their referrals: whoever reads the mail of an address sees what was referred with it. */
@Service
@Transactional
public class ClaimantSpaces {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int CODES_AN_HOUR = 5;
    private static final int CODES_A_DAY = 10;

    /** For one address, whoever asks: a mailbox is not flooded, and guessing stays hopeless (five tries a code). */
    private static final int CODES_A_DAY_FOR_ALL = 40;

    private final ClaimantList referrals;
    private final FollowUpCodeRepository codes;
    private final FollowUpAccessRepository accesses;
    private final SecretLinks links;
    private final Journal journal;
    private final JdbcClient centre;
    private final CentreClock clock;
    private final ApplicationEventPublisher events;

    ClaimantSpaces(
            ClaimantList referrals,
            FollowUpCodeRepository codes,
            FollowUpAccessRepository accesses,
            SecretLinks links,
            Journal journal,
            JdbcClient centre,
            CentreClock clock,
            ApplicationEventPublisher events) {
        this.referrals = referrals;
        this.codes = codes;
        this.accesses = accesses;
        this.links = links;
        this.journal = journal;
        this.centre = centre;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Keeps a code for the address, whatever is known of it. Whether it is mailed is found out once the answer is given: no
     * answer, and no time until one, tells whether somebody has referred. Who asks too often is answered alike and uses up
     * their own codes, not those of whoever asks from elsewhere.
     *
     * @param host where the request comes from, see {@link fr.entremise.shared.NetworkHosts}
     */
    public AskedCode askCode(String typed, String host) {
        String email = Emails.normalised(typed);
        Instant now = clock.now();
        String asked = Secrets.token();
        // Codes of one address are counted one after the other.
        centre.sql(
                        "select pg_advisory_xact_lock(hashtextextended('follow_up_code ' || current_schema() || ' ' || ?, 0))")
                .param(email)
                .query((row, number) -> true)
                .list();
        String asker = links.fingerprintOfAsker(host);
        if (codes.countByEmailAndAskedFromAndCreatedAtAfter(email, asker, now.minus(HOUR)) < CODES_AN_HOUR
                && codes.countByEmailAndAskedFromAndCreatedAtAfter(email, asker, now.minus(DAY)) < CODES_A_DAY
                && codes.countByEmailAndCreatedAtAfter(email, now.minus(DAY)) < CODES_A_DAY_FOR_ALL) {
            UUID id = Ids.next();
            String code = Secrets.code();
            codes.save(FollowUpCode.forAddress(
                    id, email, Secrets.hash(asked), asker, links.fingerprintOfCode(id, code), now));
            events.publishEvent(new Wanted(CentreContext.current(), email, code, id));
        }
        return new AskedCode(asked);
    }

    /** Codes asked for an address more than a day ago count no longer. */
    public void forgetAskedAddresses() {
        codes.forgetAddressesBefore(clock.now().minus(DAY));
    }

    @ApplicationModuleListener
    void mail(Wanted wanted) {
        if (referrals.has(wanted.email())) {
            events.publishEvent(new ClaimantCodeAsked(wanted.centre(), wanted.email(), wanted.code(), wanted.id()));
        }
    }

    /** Gives a short access for the right code; only whoever asked for it can try. */
    @Transactional(noRollbackFor = WrongCode.class)
    public Access open(String asked, String code) {
        Instant now = clock.now();
        // A wrong try must be counted, so the refusal does not roll back.
        FollowUpCode mailed = codes.findByAskedHash(Secrets.hash(asked))
                .filter(found -> found.opens(links.fingerprintOfCode(found.getId(), code), now))
                .orElseThrow(WrongCode::new);
        accesses.deleteByExpiresAtBefore(now);
        String access = Secrets.token();
        FollowUpAccess opened = accesses.save(
                FollowUpAccess.toCasesOf(Secrets.hash(access), Objects.requireNonNull(mailed.email()), now));
        journal.record(
                "CLAIMANT_SPACE_OPENED",
                "claimant_space",
                mailed.getId().toString(),
                "Liste de ses saisines ouverte par un agent, avec un code reçu par courriel.");
        return new Access(access, opened.expiresAt());
    }

    /** What was referred with the address that the access proves. */
    @Transactional(readOnly = true)
    public Listing<ClaimantReferral> list(@Nullable String access, ListRequest request) {
        String email = access == null
                ? null
                : accesses.findById(Secrets.hash(access))
                        .flatMap(found -> found.provedAddress(clock.now()))
                        .orElse(null);
        if (email == null) {
            throw new CodeNeeded();
        }
        return referrals.of(email, request);
    }

    /** Ends the access before its time. */
    public void leave(@Nullable String access) {
        if (access != null) {
            accesses.deleteByTokenHash(Secrets.hash(access));
        }
    }

    /**
     * What asking for a code answers, always.
     *
     * @param asked goes with the code, and opens nothing without it
     */
    public record AskedCode(String asked) {}

    /** A code was asked for an address; nobody has looked yet whether it is a claimant's. */
    record Wanted(CentreId centre, String email, String code, UUID id) implements CentreEvent {}
}
