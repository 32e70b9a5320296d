package fr.entremise.identity;

/**
 * Somebody tried to come in and could not; whether the address has an account is nobody's to know here.
 *
 * @param failures of the last hour on that account, this one included
 * @param slowsDown whether the next attempts have to wait from now on
 */
public record LoginFailed(String email, String from, int failures, boolean slowsDown) {}
