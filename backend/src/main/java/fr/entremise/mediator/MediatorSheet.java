package fr.entremise.mediator;

/**
 * All that the centre keeps of a mediator.
 *
 * @param version goes back with a change, so that nobody overwrites a change that they have not seen
 */
public record MediatorSheet(MediatorSummary mediator, MediatorProfile profile, long version) {}
