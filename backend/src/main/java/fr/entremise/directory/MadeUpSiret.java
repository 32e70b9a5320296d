package fr.entremise.directory;

import fr.entremise.shared.Siren;
import fr.entremise.shared.Siret;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The SIRETs of the demonstration: they pass the check digit, and their rank is one that no establishment has. */
public final class MadeUpSiret {

    private static final String RANK = "9900";

    private MadeUpSiret() {}

    static Siret of(Siren siren) {
        return IntStream.rangeClosed(0, 9)
                .mapToObj(digit -> siren.value() + RANK + digit)
                .filter(Siret::isValid)
                .map(Siret::new)
                .findFirst()
                .orElseThrow();
    }

    /** So that a page can say it even of what was written down long ago, such as an issued invoice. */
    public static boolean is(@Nullable Siret siret) {
        return siret != null && siret.value().startsWith(RANK, 9);
    }
}
