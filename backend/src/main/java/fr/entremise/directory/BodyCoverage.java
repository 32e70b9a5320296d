package fr.entremise.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The convention that covers a body on a day.
 *
 * @param from first covered day
 * @param until last covered day, null while no end is known
 */
public record BodyCoverage(
        UUID conventionId, LocalDate from, @Nullable LocalDate until) {}
