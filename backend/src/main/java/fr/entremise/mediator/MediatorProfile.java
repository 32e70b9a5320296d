package fr.entremise.mediator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the centre writes down of a mediator (article R.213-3 of the code de justice administrative asks for
 * qualification and training).
 *
 * @param qualification diplomas and experience, in the centre's words
 * @param trainedSince when the training to mediation was completed
 * @param activeTo last day on which a case may be given
 */
public record MediatorProfile(
        String qualification,
        @Nullable LocalDate trainedSince,
        LocalDate activeFrom,
        @Nullable LocalDate activeTo) {}
