package fr.entremise.privacy;

import fr.entremise.shared.Emails;
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
        email = Emails.normalised(email);
        statement = statement == null || statement.isBlank() ? null : statement.strip();
    }
}
