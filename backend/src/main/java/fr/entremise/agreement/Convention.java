package fr.entremise.agreement;

import fr.entremise.deadlines.CoverageFacts;
import fr.entremise.deadlines.Step;
import fr.entremise.shared.French;
import fr.entremise.shared.Ids;
import fr.entremise.shared.InvalidInput;
import fr.entremise.shared.Siren;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The agreement by which a body entrusts compulsory mediation to the centre. It is concluded by the last of the two
 * signatures, and covers decisions from the first day of the next month until its last covered day.
 */
@Entity
@Table(name = "convention")
class Convention {

    private static final String DECREE = "Décret n°\u00a02022-433 du 25\u00a0mars 2022";

    @Id
    private UUID id;

    private String siren;
    private String bodyName;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Deliberation deliberation;

    private String centreDeliberationNumber;
    private LocalDate centreDeliberationDate;
    private Instant draftedAt;
    private String draftedBy;
    private @Nullable LocalDate sentOn;

    @Embedded
    @AttributeOverride(name = "signatoryName", column = @Column(name = "member_signatory_name"))
    @AttributeOverride(name = "signatoryCapacity", column = @Column(name = "member_signatory_capacity"))
    @AttributeOverride(name = "signedOn", column = @Column(name = "member_signed_on"))
    private @Nullable Signature memberSignature;

    @Embedded
    @AttributeOverride(name = "signatoryName", column = @Column(name = "centre_signatory_name"))
    @AttributeOverride(name = "signatoryCapacity", column = @Column(name = "centre_signatory_capacity"))
    @AttributeOverride(name = "signedOn", column = @Column(name = "centre_signed_on"))
    private @Nullable Signature centreSignature;

    private @Nullable LocalDate concludedOn;
    private @Nullable LocalDate effectiveOn;
    private @Nullable LocalDate noticeGivenOn;
    private @Nullable LocalDate endsOn;
    private @Nullable String endReason;
    private @Nullable LocalDate abandonedOn;
    private @Nullable String abandonReason;
    private @Nullable UUID signedFileId;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Convention() {}

    Convention(
            String bodyName,
            Deliberation deliberation,
            String centreDeliberationNumber,
            LocalDate centreDeliberationDate,
            Instant now,
            String by) {
        this.id = Ids.next();
        this.siren = deliberation.siren().value();
        this.bodyName = bodyName;
        this.deliberation = deliberation;
        this.centreDeliberationNumber = centreDeliberationNumber;
        this.centreDeliberationDate = centreDeliberationDate;
        this.draftedAt = now;
        this.draftedBy = by;
    }

    void send(LocalDate on, LocalDate today) {
        refuseUnlessOpen();
        if (on.isAfter(today)) {
            throw InvalidInput.of("on", "La date d’envoi ne peut pas être dans le futur.");
        }
        sentOn = on;
    }

    /** Until both have signed, a party's signature may be written again to correct it. */
    void recordSignature(Party party, Signature signature, LocalDate today) {
        if (concludedOn != null && signature.equals(signatureOf(party))) {
            return;
        }
        refuseUnlessOpen();
        refuseWrongDay(signature.signedOn(), today);
        if (party == Party.MEMBER) {
            memberSignature = signature;
        } else {
            centreSignature = signature;
        }
        if (memberSignature != null && centreSignature != null) {
            conclude(latest(memberSignature.signedOn(), centreSignature.signedOn()));
        }
    }

    private void refuseWrongDay(LocalDate signedOn, LocalDate today) {
        if (signedOn.isAfter(today)) {
            throw InvalidInput.of("signedOn", "La signature ne peut pas être dans le futur.");
        }
        if (signedOn.isBefore(deliberation.heldOn())) {
            throw InvalidInput.of(
                    "signedOn",
                    "La signature ne peut pas précéder la délibération de la collectivité, du "
                            + French.day(deliberation.heldOn()) + ".");
        }
        if (signedOn.isBefore(centreDeliberationDate)) {
            throw InvalidInput.of(
                    "signedOn",
                    "La signature ne peut pas précéder la délibération du centre de gestion, du "
                            + French.day(centreDeliberationDate) + ".");
        }
    }

    private void conclude(LocalDate lastSignature) {
        concludedOn = lastSignature;
        effectiveOn = lastSignature.withDayOfMonth(1).plusMonths(1);
    }

    /** From the day after, decisions of the body are no longer covered; mediations that have begun go on. */
    void terminate(LocalDate lastCoveredDay, String reason, LocalDate today) {
        if (concludedOn == null || effectiveOn == null) {
            throw new WrongConventionState("Cette convention n’est pas conclue : elle ne peut pas être résiliée.");
        }
        if (lastCoveredDay.equals(endsOn) && reason.equals(endReason)) {
            return;
        }
        if (endsOn != null) {
            throw new WrongConventionState(
                    "La fin de cette convention est déjà fixée : son dernier jour couvert est le " + French.day(endsOn)
                            + ".");
        }
        if (lastCoveredDay.isBefore(effectiveOn)) {
            throw InvalidInput.of(
                    "lastCoveredDay",
                    "Le dernier jour couvert ne peut pas précéder la prise d’effet, le " + French.day(effectiveOn)
                            + ".");
        }
        noticeGivenOn = today;
        endsOn = lastCoveredDay;
        endReason = reason;
    }

    void abandon(String reason, LocalDate today) {
        if (abandonedOn != null) {
            return;
        }
        refuseUnlessOpen();
        abandonedOn = today;
        abandonReason = reason;
    }

    void attachSignedCopy(UUID file) {
        if (abandonedOn != null) {
            throw new WrongConventionState("Cette convention a été abandonnée.");
        }
        signedFileId = file;
    }

    private void refuseUnlessOpen() {
        if (abandonedOn != null) {
            throw new WrongConventionState("Cette convention a été abandonnée.");
        }
        if (concludedOn != null) {
            throw new WrongConventionState(
                    "Cette convention est déjà conclue, depuis le " + French.day(concludedOn) + ".");
        }
    }

    boolean isConcluded() {
        return concludedOn != null;
    }

    /** Whether some day would be covered by both. */
    boolean overlaps(Convention other) {
        LocalDate begins = effectiveOn;
        LocalDate othersBegin = other.effectiveOn;
        return begins != null
                && othersBegin != null
                && (other.endsOn == null || !begins.isAfter(other.endsOn))
                && (endsOn == null || !othersBegin.isAfter(endsOn));
    }

    boolean wasSignedBefore(LocalDate day) {
        return (memberSignature != null && memberSignature.signedOn().isBefore(day))
                || (centreSignature != null && centreSignature.signedOn().isBefore(day));
    }

    ConventionState stateOn(LocalDate today) {
        if (abandonedOn != null) {
            return ConventionState.ABANDONED;
        }
        if (effectiveOn == null) {
            return openState();
        }
        if (endsOn != null) {
            return today.isAfter(endsOn) ? ConventionState.TERMINATED : ConventionState.NOTICE_GIVEN;
        }
        return today.isBefore(effectiveOn) ? ConventionState.SCHEDULED : ConventionState.ACTIVE;
    }

    private ConventionState openState() {
        if (memberSignature != null) {
            return ConventionState.SIGNED_BY_MEMBER;
        }
        if (centreSignature != null) {
            return ConventionState.SIGNED_BY_CENTRE;
        }
        return sentOn == null ? ConventionState.DRAFT : ConventionState.SENT;
    }

    Optional<CoverageFacts.Covered> coveredPeriod() {
        return concludedOn == null || effectiveOn == null
                ? Optional.empty()
                : Optional.of(new CoverageFacts.Covered(concludedOn, effectiveOn, endsOn));
    }

    /** How the effective date follows from the signatures. */
    Optional<Step> effectiveDateStep() {
        return coveredPeriod()
                .map(period -> new Step(
                        DECREE,
                        French.typeset("La dernière signature est du " + French.day(period.concludedOn())
                                + " : la convention est conclue ce jour-là. Elle vaut pour les décisions prises à"
                                + " compter du premier jour du mois suivant, le " + French.day(period.effectiveOn())
                                + "."),
                        period.effectiveOn()));
    }

    long version() {
        return version == null ? 0 : version;
    }

    UUID id() {
        return id;
    }

    Siren siren() {
        return new Siren(siren);
    }

    String bodyName() {
        return bodyName;
    }

    /** First covered day, once both have signed. */
    @Nullable
    LocalDate effectiveOn() {
        return effectiveOn;
    }

    Deliberation deliberation() {
        return deliberation;
    }

    String centreDeliberationNumber() {
        return centreDeliberationNumber;
    }

    LocalDate centreDeliberationDate() {
        return centreDeliberationDate;
    }

    @Nullable
    Signature signatureOf(Party party) {
        return party == Party.MEMBER ? memberSignature : centreSignature;
    }

    @Nullable
    UUID signedFileId() {
        return signedFileId;
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    ConventionSummary summary(LocalDate today) {
        return new ConventionSummary(
                id, siren(), bodyName, stateOn(today), draftedAt, sentOn, concludedOn, effectiveOn, endsOn);
    }

    /** The files that are shown with it. */
    Stream<@Nullable UUID> files() {
        return Arrays.asList(signedFileId, deliberation.fileId()).stream();
    }

    ConventionSheet sheet(LocalDate today, Scans scans) {
        return new ConventionSheet(
                summary(today),
                deliberation.summary(scans),
                centreDeliberationNumber,
                centreDeliberationDate,
                memberSignature,
                centreSignature,
                effectiveDateStep().orElse(null),
                noticeGivenOn,
                endReason,
                abandonedOn,
                abandonReason,
                signedFileId != null,
                scans.of(signedFileId),
                version());
    }
}
