package fr.entremise.identity.factor;

/**
 * What an authenticator application is given, shown once.
 *
 * @param secret to type where no camera is at hand
 * @param size modules of the QR code in a row
 * @param path the dark modules, as an SVG path in units of one module
 */
public record Enrolment(String secret, String uri, int size, String path) {}
