package fr.entremise.identity.account;

import fr.entremise.identity.BodyAddresses;
import fr.entremise.shared.Emails;
import fr.entremise.shared.Siren;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.PlatformWork;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The domains that people of a public body write from, as far as the centre knows: a help for whoever says that somebody
 * works there, never a proof. Never from within a transaction: see {@link PlatformWork}.
 */
@Service
public class BodyDomains {

    private static final int SHOWN = 5;

    /** Anybody has an address there, town halls included: the domain tells nothing of its owner. */
    private static final Set<String> ANYBODYS = Set.of(
            "aliceadsl.fr",
            "aol.com",
            "bbox.fr",
            "club-internet.fr",
            "free.fr",
            "gmail.com",
            "gmx.fr",
            "hotmail.com",
            "hotmail.fr",
            "icloud.com",
            "laposte.net",
            "live.fr",
            "me.com",
            "msn.com",
            "neuf.fr",
            "nordnet.fr",
            "numericable.fr",
            "orange.fr",
            "outlook.com",
            "outlook.fr",
            "proton.me",
            "protonmail.com",
            "sfr.fr",
            "wanadoo.fr",
            "yahoo.com",
            "yahoo.fr",
            "ymail.com");

    private final BodyAddresses addresses;
    private final JdbcClient platform;
    private final PlatformWork work;

    BodyDomains(BodyAddresses addresses, JdbcClient platform, PlatformWork work) {
        this.addresses = addresses;
        this.platform = platform;
        this.work = work;
    }

    /** In small letters and in their order; empty where nothing is known, or nothing that tells. */
    public List<String> of(CentreId centre, Siren body) {
        return Stream.concat(addresses.addressesOf(body).stream(), addressesOfMembers(centre, body).stream())
                .map(address -> Emails.normalised(address.substring(address.lastIndexOf('@') + 1)))
                .filter(domain -> !ANYBODYS.contains(domain))
                .distinct()
                .sorted()
                .limit(SHOWN)
                .toList();
    }

    private List<String> addressesOfMembers(CentreId centre, Siren body) {
        return work.call(() -> platform.sql("""
                        select distinct a.email from platform.membership m
                        join platform.user_account a on a.id = m.user_id
                        where m.centre = ? and m.body_siren = ? and m.active and a.enabled
                        limit 500
                        """)
                .params(centre.slug(), body.value())
                .query(String.class)
                .list());
    }
}
