package fr.entremise.agreement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is written down of a deliberation.
 *
 * @param organ the assembly that decided: «Conseil municipal»
 * @param transmittedOn to the prefect, by @ctes for instance; not compulsory here, so it never blocks anything
 * @param transmissionNumber of the receipt
 */
public record DeliberationContent(
        String number,
        LocalDate heldOn,
        String organ,
        @Nullable LocalDate transmittedOn,
        @Nullable String transmissionNumber) {}
