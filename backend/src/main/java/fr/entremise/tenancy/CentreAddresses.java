package fr.entremise.tenancy;

import fr.entremise.shared.InvalidInput;
import fr.entremise.shared.NotFound;
import java.net.URI;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Where people reach a centre: at the platform's address and, for its public pages, at a host name of its own such as
 * {@code mediation.cdg71.fr}. Whoever logs in does so at the platform's address, whatever the centre.
 */
@Service
public class CentreAddresses {

    private static final Pattern HOST =
            Pattern.compile("(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+");

    /** For so long another node may not know yet what was set on this one. */
    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    private final URI platformAddress;
    private final JdbcClient platform;
    private final Clock clock;
    private volatile Known known = new Known(Map.of(), Instant.MIN);

    /** @param baseUrl where people reach the platform: scheme and port are also those of the centres' own hosts */
    CentreAddresses(@Value("${entremise.base-url}") URI baseUrl, JdbcClient platform, Clock clock) {
        this.platformAddress = baseUrl;
        this.platform = platform;
        this.clock = clock;
    }

    /** Scheme, host and port, nothing behind. */
    public String ofPlatform() {
        return at(platformAddress.getHost());
    }

    /** Scheme, host and port of the centre's public pages, nothing behind. */
    public String ofPublicPages(CentreId centre) {
        return at(ownHost(centre).orElse(platformAddress.getHost()));
    }

    /** The centre that has the host name for its own, as a browser sent it. */
    public Optional<CentreId> centreAt(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals(platformAddress.getHost())
                ? Optional.empty()
                : Optional.ofNullable(known().byHost().get(name));
    }

    /**
     * Gives the centre a host name of its own, or takes it away.
     *
     * @throws InvalidInput if it is no host name, the platform's or another centre's
     */
    public void setOwnHost(CentreId centre, @Nullable String host) {
        String name = host == null ? null : host.strip().toLowerCase(Locale.ROOT);
        if (name != null && (!HOST.matcher(name).matches() || name.equals(platformAddress.getHost()))) {
            throw InvalidInput.of("host", "Indiquez un nom de domaine, comme mediation.cdg71.fr.");
        }
        try {
            int changed = platform.sql("update platform.centre set own_host = :host where slug = :slug")
                    .param("host", name, Types.VARCHAR)
                    .param("slug", centre.slug())
                    .update();
            if (changed == 0) {
                throw new NotFound();
            }
        } catch (DuplicateKeyException taken) {
            throw InvalidInput.of("host", "Un autre centre a déjà ce nom de domaine.");
        }
        known = new Known(Map.of(), Instant.MIN);
    }

    private Optional<String> ownHost(CentreId centre) {
        return platform.sql("select own_host from platform.centre where slug = ? and own_host is not null")
                .param(centre.slug())
                .query(String.class)
                .optional();
    }

    private String at(String host) {
        String port = platformAddress.getPort() < 0 ? "" : ":" + platformAddress.getPort();
        return platformAddress.getScheme() + "://" + host + port;
    }

    /** Asked for with every request that comes to another name than the platform's, so not always of the database. */
    private Known known() {
        Known read = known;
        Instant now = clock.instant();
        if (now.isBefore(read.until())) {
            return read;
        }
        Map<String, CentreId> byHost = new HashMap<>();
        platform.sql("select slug, own_host from platform.centre where own_host is not null")
                .query(row -> {
                    byHost.put(row.getString("own_host"), new CentreId(row.getString("slug")));
                });
        Known fresh = new Known(Map.copyOf(byHost), now.plus(REMEMBERED));
        known = fresh;
        return fresh;
    }

    private record Known(Map<String, CentreId> byHost, Instant until) {}
}
