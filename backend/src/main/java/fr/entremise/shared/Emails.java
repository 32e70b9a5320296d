package fr.entremise.shared;

import java.util.Locale;

/** How addresses of electronic mail are compared, everywhere. */
public final class Emails {

    private Emails() {}

    /** Without the spaces around it, and in small letters: what people type of one address in different ways is one. */
    public static String normalised(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }
}
