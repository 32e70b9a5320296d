package fr.entremise.document;

import java.util.regex.Pattern;

/**
 * The body of a PDF, without its page frame: {@code mediation/receipt} is the XHTML fragment
 * {@code templates/mediation/receipt.mustache}.
 */
public record PdfTemplate(String name) {

    private static final Pattern NAME = Pattern.compile("[a-z-]+/[a-z0-9-]+");

    public PdfTemplate {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A template is named <module>/<document>, not " + name);
        }
    }
}
