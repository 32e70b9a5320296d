package fr.entremise.web;

/**
 * Which characters a text may hold: all that people write. NUL and half a character are refused by PostgreSQL, other control
 * characters by XML and mail headers; marks of direction make a name read as another one.
 */
final class ReadableText {

    static final String SENTENCE = "Ce texte contient un caractère invisible qui n’est pas accepté\u00a0: retapez-le.";

    private ReadableText() {}

    static boolean isReadable(CharSequence text) {
        return text.codePoints().allMatch(ReadableText::isReadable);
    }

    private static boolean isReadable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\r' || character == '\t';
            // A whole character of two halves is one code point and does not come here.
            case Character.SURROGATE -> false;
            case Character.FORMAT -> !changesDirection(character);
            default -> (character & 0xFFFE) != 0xFFFE;
        };
    }

    private static boolean changesDirection(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }
}
