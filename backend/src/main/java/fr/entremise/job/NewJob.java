package fr.entremise.job;

/**
 * Long work to start.
 *
 * @param title in French, without case content: «&nbsp;Export des collectivités&nbsp;»
 * @param total items to do, 0 when it is not known yet
 */
public record NewJob(JobKind kind, String title, int total) {}
