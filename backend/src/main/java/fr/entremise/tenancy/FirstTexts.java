package fr.entremise.tenancy;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Texts that a centre begins with. What is left out is the usual text, also where that is reworded later; a blank one
 * is none.
 *
 * @param presentation of the mission, on the public page
 * @param mailSender name that its mails come from
 * @param publicationDirector who answers for what is published
 * @param host who keeps the pages on line, with address and telephone
 * @param vatMention legal mention on invoices
 */
public record FirstTexts(
        @Nullable String presentation,
        @Nullable String mailSender,
        @Nullable String publicationDirector,
        @Nullable String host,
        @Nullable String vatMention) {

    public static final FirstTexts USUAL = new FirstTexts(null, null, null, null, null);

    public boolean touchTheSheet() {
        return Stream.of(presentation, vatMention).anyMatch(Objects::nonNull);
    }

    public boolean touchTheVoice() {
        return Stream.of(mailSender, publicationDirector, host).anyMatch(Objects::nonNull);
    }
}
