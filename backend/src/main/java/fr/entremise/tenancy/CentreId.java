package fr.entremise.tenancy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Set;
import java.util.regex.Pattern;

/** The name of a centre in every address and, behind {@code c_}, of its schema and its database role. */
public record CentreId(@JsonValue String slug) {

    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9]{1,30}");

    /** First path segments that the application keeps for itself. */
    private static final Set<String> RESERVED = Set.of(
            "api",
            "actuator",
            "login",
            "logout",
            "operator",
            "problems",
            "dev",
            "demo",
            "oauth2",
            "assets",
            "webauthn",
            "ott",
            "compte",
            "error");

    @JsonCreator
    public CentreId {
        if (!isValid(slug)) {
            throw new IllegalArgumentException("Not a centre's slug: " + slug);
        }
    }

    public static boolean isValid(String slug) {
        return SLUG.matcher(slug).matches() && !RESERVED.contains(slug);
    }

    @Override
    public String toString() {
        return slug;
    }
}
