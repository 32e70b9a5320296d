package fr.entremise.mediator;

import java.util.UUID;

/**
 * A mediator as other modules know one.
 *
 * @param active may be given a case today
 */
public record MediatorSummary(UUID userId, String name, String email, boolean active) {}
