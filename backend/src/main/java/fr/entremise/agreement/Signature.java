package fr.entremise.agreement;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * A party's signature under a convention.
 *
 * @param signatoryCapacity what the person signs as: «Maire», «Présidente»
 */
@Embeddable
public record Signature(String signatoryName, String signatoryCapacity, LocalDate signedOn) {}
