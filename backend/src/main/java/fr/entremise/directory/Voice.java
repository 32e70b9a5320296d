package fr.entremise.directory;

import org.jspecify.annotations.Nullable;

/**
 * How the centre speaks to the public; what is left out is said by its name alone.
 *
 * @param mailSender name that its mails come from, in place of the centre's
 * @param publicationDirector who answers for what is published (law of 21 June 2004, art. 6)
 * @param host who keeps the pages on line, with address and telephone (same article)
 * @param version what a change must send back
 */
public record Voice(
        @Nullable String mailSender,
        @Nullable String publicationDirector,
        @Nullable String host,
        long version) {}
