package fr.entremise.identity.login;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long a login is trusted.
 *
 * @param proofGoodFor after this long, money, roles and exports ask who one is again; zero never asks; left out, a
 *     quarter of an hour, and never in a demonstration
 */
@ConfigurationProperties("entremise.login")
record LoginSettings(@Nullable Duration proofGoodFor) {

    private static final Duration USUAL = Duration.ofMinutes(15);

    Duration proofGoodFor(boolean demo) {
        Duration given = proofGoodFor;
        return given != null ? given : demo ? Duration.ZERO : USUAL;
    }
}
