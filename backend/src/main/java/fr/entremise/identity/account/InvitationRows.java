package fr.entremise.identity.account;

import fr.entremise.identity.Role;
import fr.entremise.tenancy.CentreId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of invitations. Runs as the platform. */
@Repository
class InvitationRows {

    private static final String OPEN = " and i.accepted_at is null and i.withdrawn_at is null";

    private final JdbcClient platform;
    private final Clock clock;

    InvitationRows(JdbcClient platform, Clock clock) {
        this.platform = platform;
        this.clock = clock;
    }

    void insert(
            UUID id,
            CentreId centre,
            String email,
            List<RoleGrant> grants,
            boolean byBody,
            String tokenHash,
            Instant now,
            Instant expiresAt) {
        RoleGrant body = grants.stream()
                .filter(grant -> grant.bodySiren() != null)
                .findAny()
                .orElse(grants.getFirst());
        platform.sql("""
                        insert into platform.invitation (id, centre, email, roles, body_siren, body_name, valid_until,
                                                         by_body, token_hash, invited_at, expires_at)
                        values (:id, :centre, :email, :roles, :siren, :name, :until, :byBody, :token, :invited, :expires)
                        """)
                .param("id", id)
                .param("centre", centre.slug())
                .param("email", email)
                .param(
                        "roles",
                        grants.stream().map(grant -> grant.role().name()).toArray(String[]::new))
                .param("siren", body.bodySiren())
                .param("name", body.bodyName())
                .param("until", body.validUntil())
                .param("byBody", byBody)
                .param("token", tokenHash)
                .param("invited", Timestamp.from(now))
                .param("expires", Timestamp.from(expiresAt))
                .update();
    }

    List<InvitationView> open(CentreId centre) {
        return platform.sql("select i.* from platform.invitation i where i.centre = ?" + OPEN
                        + " order by i.invited_at desc, i.id limit 500")
                .param(centre.slug())
                .query(this::view)
                .list();
    }

    Optional<InvitationView> find(CentreId centre, UUID id) {
        return platform.sql("select i.* from platform.invitation i where i.centre = ? and i.id = ?" + OPEN)
                .params(centre.slug(), id)
                .query(this::view)
                .optional();
    }

    Optional<InvitationLetter> letter(String tokenHash) {
        return platform.sql("""
                        select i.*, c.name as centre_name,
                               exists (select 1 from platform.user_account a where a.email = i.email) as known
                        from platform.invitation i join platform.centre c on c.slug = i.centre
                        where i.token_hash = ? and i.expires_at > ?
                        """ + OPEN)
                .params(tokenHash, Timestamp.from(clock.instant()))
                .query((row, number) -> new InvitationLetter(
                        row.getString("centre"),
                        row.getString("centre_name"),
                        row.getString("email"),
                        grants(row),
                        row.getTimestamp("expires_at").toInstant(),
                        row.getBoolean("known"),
                        row.getBoolean("by_body")))
                .optional();
    }

    /** Whether the link was still good; afterwards it is not. */
    boolean take(String tokenHash) {
        Timestamp now = Timestamp.from(clock.instant());
        return platform.sql("update platform.invitation i set accepted_at = ? where i.token_hash = ?"
                                + " and i.expires_at > ?" + OPEN)
                        .params(now, tokenHash, now)
                        .update()
                == 1;
    }

    void renew(UUID id, String tokenHash, Instant expiresAt) {
        platform.sql("update platform.invitation i set token_hash = ?, expires_at = ? where i.id = ?" + OPEN)
                .params(tokenHash, Timestamp.from(expiresAt), id)
                .update();
    }

    void withdraw(UUID id) {
        platform.sql("update platform.invitation i set withdrawn_at = ? where i.id = ?" + OPEN)
                .params(Timestamp.from(clock.instant()), id)
                .update();
    }

    boolean isMember(CentreId centre, String email) {
        return platform.sql("""
                                select count(*) from platform.membership m
                                join platform.user_account a on a.id = m.user_id
                                where m.centre = ? and a.email = ?
                                """).params(centre.slug(), email).query(Long.class).single() > 0;
    }

    /** Whether the centre has closed the account of whoever has the address: a body only ever takes its own role away. */
    boolean isKeptOut(CentreId centre, String email) {
        return platform.sql("""
                                select count(*) from platform.membership m
                                join platform.user_account a on a.id = m.user_id
                                where m.centre = ? and a.email = ? and not m.active
                                """).params(centre.slug(), email).query(Long.class).single() > 0;
    }

    private InvitationView view(ResultSet row, int number) throws SQLException {
        Instant expiresAt = row.getTimestamp("expires_at").toInstant();
        return new InvitationView(
                row.getObject("id", UUID.class),
                row.getString("email"),
                grants(row),
                row.getTimestamp("invited_at").toInstant(),
                expiresAt,
                !clock.instant().isBefore(expiresAt));
    }

    private static List<RoleGrant> grants(ResultSet row) throws SQLException {
        String siren = row.getString("body_siren");
        String name = row.getString("body_name");
        LocalDate until = row.getObject("valid_until", LocalDate.class);
        return Stream.of((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .map(role -> role.isOfBody()
                        ? new RoleGrant(role, siren, name, until)
                        : new RoleGrant(role, null, null, until))
                .toList();
    }
}
