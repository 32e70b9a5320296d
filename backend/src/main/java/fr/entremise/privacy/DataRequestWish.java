package fr.entremise.privacy;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks.
 *
 * @param statement in their words, where they want to say more
 */
public record DataRequestWish(
        DataRight right,
        String name,
        String email,
        @Nullable String statement) {

    public DataRequestWish {
        name = name.strip();
        email = email.strip().toLowerCase(Locale.ROOT);
        statement = statement == null || statement.isBlank() ? null : statement.strip();
    }
}
