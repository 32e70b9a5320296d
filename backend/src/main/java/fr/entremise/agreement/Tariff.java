package fr.entremise.agreement;

import fr.entremise.directory.AffiliationStatus;
import fr.entremise.shared.French;
import fr.entremise.shared.Ids;
import fr.entremise.shared.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** What an hour of mediation costs from a day on; never changed, only followed by another. */
@Entity
@Immutable
@Table(name = "tariff")
class Tariff implements Persistable<UUID> {

    @Id
    private UUID id;

    private LocalDate validFrom;
    private String deliberationNumber;
    private LocalDate deliberationDate;
    private BigDecimal hourlyRate;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> includedStatuses;

    private String explanation;
    private boolean demo;
    private Instant recordedAt;
    private String recordedBy;

    @SuppressWarnings("NullAway.Init")
    protected Tariff() {}

    Tariff(NewTariff added, boolean demo, Instant now, String by) {
        this.id = Ids.next();
        this.validFrom = added.validFrom();
        this.deliberationNumber = added.deliberationNumber();
        this.deliberationDate = added.deliberationDate();
        this.hourlyRate = added.hourlyRate().amount();
        this.includedStatuses =
                added.includedStatuses().stream().sorted().map(Enum::name).toList();
        this.explanation = added.explanation();
        this.demo = demo;
        this.recordedAt = now;
        this.recordedBy = by;
    }

    HourlyRate rateFor(AffiliationStatus status) {
        boolean included = includedStatuses.contains(status.name());
        Money amount = included ? Money.ZERO : new Money(hourlyRate);
        String price = included
                ? "Compris dans la cotisation ou la contribution de la collectivité : 0 € de l’heure"
                : amount.formatted() + " de l’heure";
        return new HourlyRate(
                amount,
                included,
                French.typeset(price + " (délibération n° " + deliberationNumber + " du " + French.day(deliberationDate)
                        + "). " + explanation));
    }

    /** The whole tariff, for a body that does not say which it is. */
    String inWords() {
        List<String> included = includedStatuses.stream()
                .map(AffiliationStatus::valueOf)
                .map(Tariff::named)
                .toList();
        String others = new Money(hourlyRate).formatted() + " de l’heure pour les "
                + (included.isEmpty() ? "collectivités" : "autres collectivités");
        String free = included.isEmpty()
                ? ""
                : "Compris dans la cotisation ou la contribution des collectivités : " + String.join(", ", included)
                        + ". ";
        return French.typeset(free + others + " (délibération n° " + deliberationNumber + " du "
                + French.day(deliberationDate) + "). " + explanation);
    }

    private static String named(AffiliationStatus status) {
        return switch (status) {
            case MANDATORY -> "affiliées à titre obligatoire";
            case VOLUNTARY -> "affiliées à titre volontaire";
            case COMMON_BASE -> "adhérentes au socle commun";
            case NONE -> "non affiliées";
        };
    }

    LocalDate validFrom() {
        return validFrom;
    }

    TariffSummary summary(@Nullable LocalDate validTo) {
        return new TariffSummary(
                id,
                validFrom,
                validTo,
                deliberationNumber,
                deliberationDate,
                new Money(hourlyRate),
                includedStatuses.stream()
                        .map(AffiliationStatus::valueOf)
                        .sorted(Comparator.naturalOrder())
                        .toList(),
                explanation,
                demo);
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** A tariff is only ever inserted. */
    @Override
    public boolean isNew() {
        return true;
    }
}
