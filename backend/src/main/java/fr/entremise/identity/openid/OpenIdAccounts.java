package fr.entremise.identity.openid;

import fr.entremise.identity.Members;
import fr.entremise.identity.Members.Held;
import fr.entremise.identity.Members.Member;
import fr.entremise.identity.events.AccountNotice;
import fr.entremise.identity.login.Opening;
import fr.entremise.identity.login.OwnActs;
import fr.entremise.identity.openid.OpenIdProvider.Claimed;
import fr.entremise.shared.Emails;
import fr.entremise.shared.Ids;
import fr.entremise.shared.NotFound;
import fr.entremise.tenancy.PlatformWork;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Whose account it is that a provider speaks of. It proves who somebody is and gives no right: without an account there
 * is no way in, and no claim makes a membership.
 */
@Service
public class OpenIdAccounts {

    private final JdbcClient platform;
    private final PlatformWork work;
    private final Members members;
    private final OpenIdProviders providers;
    private final OwnActs acts;
    private final Clock clock;

    OpenIdAccounts(
            JdbcClient platform,
            PlatformWork work,
            Members members,
            OpenIdProviders providers,
            OwnActs acts,
            Clock clock) {
        this.platform = platform;
        this.work = work;
        this.members = members;
        this.providers = providers;
        this.acts = acts;
        this.clock = clock;
    }

    /** Whom a login lets in; nobody when there is no open account of theirs that the provider may speak for. */
    Optional<Entry> enter(OpenIdProvider provider, Claimed claimed) {
        return work.call(() -> {
            Optional<UUID> linked = ownerOf(provider, claimed);
            return linked.or(() -> byEmail(provider, claimed))
                    .flatMap(members::find)
                    .filter(member -> provider.admits(member.memberships()))
                    .map(member -> {
                        if (linked.isEmpty()) {
                            insert(member.userId(), provider, claimed);
                        }
                        return remember(member, provider, claimed);
                    });
        });
    }

    /** Links an identity to the account of somebody who is in already; false when it is somebody's, or not for them. */
    boolean link(UUID userId, OpenIdProvider provider, Claimed claimed) {
        return work.call(() -> {
            boolean free = ownerOf(provider, claimed).isEmpty() && !hasOne(userId, provider, claimed);
            boolean admitted = members.find(userId)
                    .filter(member -> provider.admits(member.memberships()))
                    .isPresent();
            if (free && admitted) {
                insert(userId, provider, claimed);
            }
            return free && admitted;
        });
    }

    /** What is linked to an account, the newest first. */
    public List<Linked> of(UUID userId) {
        return platform.sql("""
                        select id, provider, name, siret, linked_at, last_used_at from platform.external_identity
                        where user_id = ? order by linked_at desc, id desc
                        """)
                .param(userId)
                .query((row, number) -> new Linked(
                        row.getObject("id", UUID.class),
                        labelOf(row.getString("provider")),
                        row.getString("name"),
                        row.getString("siret"),
                        row.getTimestamp("linked_at").toInstant(),
                        instant(row.getTimestamp("last_used_at"))))
                .list();
    }

    /** The providers that somebody may link to their account. */
    public List<OpenIdProvider> offeredTo(UUID userId) {
        List<Held> held = members.find(userId).map(Member::memberships).orElse(List.of());
        return held.stream()
                .map(Held::centre)
                .distinct()
                .flatMap(centre -> providers.offered(centre).stream())
                .distinct()
                .filter(provider -> provider.admits(held))
                .toList();
    }

    public void unlink(UUID userId, UUID id) {
        work.run(() -> {
            String provider = platform.sql(
                            "delete from platform.external_identity where id = ? and user_id = ? returning provider")
                    .params(id, userId)
                    .query(String.class)
                    .optional()
                    .orElseThrow(NotFound::new);
            acts.tell(
                    userId,
                    "IDENTITY_UNLINKED",
                    "Identité retirée du compte\u00a0: " + labelOf(provider) + ".",
                    AccountNotice.Kind.IDENTITY_UNLINKED);
        });
    }

    private Optional<UUID> ownerOf(OpenIdProvider provider, Claimed claimed) {
        return platform.sql("select user_id from platform.external_identity where provider = ? and subject = ?")
                .params(provider.id(), claimed.subject())
                .query(UUID.class)
                .optional();
    }

    /** The first time, an address that the provider has verified leads to the account; afterwards only the sub does. */
    private Optional<UUID> byEmail(OpenIdProvider provider, Claimed claimed) {
        String email = claimed.email();
        return email == null
                ? Optional.empty()
                : platform.sql("select id from platform.user_account where email = ?")
                        .param(Emails.normalised(email))
                        .query(UUID.class)
                        .optional()
                        .filter(found -> !hasOne(found, provider, claimed));
    }

    private boolean hasOne(UUID userId, OpenIdProvider provider, Claimed claimed) {
        return platform.sql("select count(*) from platform.external_identity"
                                + " where user_id = ? and provider = ? and idp = ?")
                        .params(userId, provider.id(), claimed.idp())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void insert(UUID userId, OpenIdProvider provider, Claimed claimed) {
        platform.sql("""
                        insert into platform.external_identity (id, user_id, provider, subject, idp, name, siret, linked_at)
                        values (:id, :user, :provider, :subject, :idp, :name, :siret, :at)
                        """)
                .param("id", Ids.next())
                .param("user", userId)
                .param("provider", provider.id())
                .param("subject", claimed.subject())
                .param("idp", claimed.idp())
                .param("name", claimed.name())
                .param("siret", claimed.siret())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        String siret = claimed.siret();
        acts.tell(
                userId,
                "IDENTITY_LINKED",
                "Identité liée au compte\u00a0: " + provider.label() + (siret == null ? "" : ", SIRET " + siret) + ".",
                AccountNotice.Kind.IDENTITY_LINKED);
    }

    private Entry remember(Member member, OpenIdProvider provider, Claimed claimed) {
        platform.sql("update platform.external_identity set last_used_at = :at, name = :name, siret = :siret"
                        + " where provider = :provider and subject = :subject")
                .param("at", Timestamp.from(clock.instant()))
                .param("name", claimed.name())
                .param("siret", claimed.siret())
                .param("provider", provider.id())
                .param("subject", claimed.subject())
                .update();
        // What one centre's provider says is no proof for what reaches further than that centre.
        boolean isProof = !provider.isExceededBy(member.memberships());
        return new Entry(member.userId(), new Opening(claimed.secondFactor(), isProof, provider.id()));
    }

    private String labelOf(String provider) {
        return providers.named(provider).map(OpenIdProvider::label).orElse(provider);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** Who comes in, and with what. */
    record Entry(UUID userId, Opening opening) {}

    /** An identity that opens an account. */
    public record Linked(
            UUID id,
            String provider,
            @Nullable String name,
            @Nullable String siret,
            Instant linkedAt,
            @Nullable Instant lastUsedAt) {}
}
