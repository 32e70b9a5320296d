package fr.entremise.identity.account;

import fr.entremise.identity.Role;
import fr.entremise.identity.login.LoginSessions;
import fr.entremise.shared.DataSubject;
import fr.entremise.shared.French;
import fr.entremise.shared.PersonalData;
import fr.entremise.shared.PersonalDataSource;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.Centres;
import fr.entremise.tenancy.PlatformWork;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is held about somebody's account, for that person: never a password, a secret or a key, and of the memberships those
 * in the centre that was asked.
 */
@Component
@Order(1)
class OwnAccountData implements PersonalDataSource {

    private final JdbcClient platform;
    private final PlatformWork work;
    private final LoginSessions sessions;
    private final Centres centres;

    OwnAccountData(JdbcClient platform, PlatformWork work, LoginSessions sessions, Centres centres) {
        this.platform = platform;
        this.work = work;
        this.sessions = sessions;
        this.centres = centres;
    }

    @Override
    public List<PersonalData> about(DataSubject person) {
        CentreId centre = CentreContext.current();
        ZoneId zone = centres.current().timeZone();
        UUID account = person.account();
        return work.call(() -> Stream.concat(
                        account == null ? Stream.empty() : ofAccount(account, centre, zone),
                        Stream.of(invitations(person.email(), centre, zone)))
                .toList());
    }

    private Stream<PersonalData> ofAccount(UUID account, CentreId centre, ZoneId zone) {
        return Stream.of(
                new PersonalData(
                        "Votre compte",
                        List.of(
                                "Nom",
                                "Adresse électronique",
                                "Ouvert le",
                                "Dernière connexion",
                                "Mot de passe",
                                "Second facteur",
                                "État"),
                        rows(
                                """
                                select a.name, a.email, a.created_at, a.last_login_at,
                                       case when a.password_hash is null then 'Aucun' else 'Choisi' end as password,
                                       case when f.user_id is null then 'Aucun' else 'Actif' end as factor,
                                       case when a.enabled then 'Ouvert' else 'Fermé' end as state
                                from platform.user_account a left join platform.authenticator f
                                  on f.user_id = a.id and f.confirmed_at is not null
                                where a.id = ?
                                """,
                                account,
                                (row, number) -> List.of(
                                        row.getString("name"),
                                        row.getString("email"),
                                        moment(row, "created_at", zone),
                                        moment(row, "last_login_at", zone),
                                        row.getString("password"),
                                        row.getString("factor"),
                                        row.getString("state")))),
                roles(account, centre),
                new PersonalData(
                        "Vos sessions ouvertes",
                        List.of("Appareil", "Adresse du réseau", "Connexion", "Dernière activité"),
                        sessions.of(account, null).stream()
                                .map(open -> List.of(
                                        open.device(),
                                        open.address() == null ? "" : open.address(),
                                        French.moment(open.signedInAt(), zone),
                                        French.moment(open.lastSeenAt(), zone)))
                                .toList()),
                new PersonalData(
                        "Vos appareils de confiance",
                        List.of("Appareil", "Depuis", "Jusqu’au"),
                        rows(
                                """
                                select device, created_at, expires_at from platform.trusted_device
                                where user_id = ? order by created_at
                                """,
                                account,
                                (row, number) -> List.of(
                                        row.getString("device"),
                                        moment(row, "created_at", zone),
                                        moment(row, "expires_at", zone)))),
                new PersonalData(
                        "Vos clés d’accès",
                        List.of("Nom", "Depuis", "Dernier usage"),
                        rows(
                                """
                                select name, created_at, last_used_at from platform.passkey
                                where user_id = ? order by created_at
                                """,
                                account,
                                (row, number) -> List.of(
                                        row.getString("name"),
                                        moment(row, "created_at", zone),
                                        moment(row, "last_used_at", zone)))),
                new PersonalData(
                        "Vos identités d’autres services",
                        List.of("Service", "Nom", "SIRET", "Depuis", "Dernier usage"),
                        rows(
                                """
                                select provider, coalesce(name, '') as name, coalesce(siret, '') as siret,
                                       linked_at, last_used_at
                                from platform.external_identity where user_id = ? order by linked_at
                                """,
                                account,
                                (row, number) -> List.of(
                                        row.getString("provider"),
                                        row.getString("name"),
                                        row.getString("siret"),
                                        moment(row, "linked_at", zone),
                                        moment(row, "last_used_at", zone)))));
    }

    private PersonalData roles(UUID account, CentreId centre) {
        return new PersonalData(
                "Vos rôles dans ce centre",
                List.of("Rôle", "État"),
                platform.sql("""
                        select role, coalesce(body_name, '') as body, valid_until, active from platform.membership
                        where user_id = ? and centre = ? order by role, body
                        """)
                        .params(account, centre.slug())
                        .query((row, number) -> {
                            LocalDate until = row.getObject("valid_until", LocalDate.class);
                            RoleGrant held = new RoleGrant(
                                    Role.valueOf(row.getString("role")), null, row.getString("body"), until);
                            return List.of(held.inWords(), row.getBoolean("active") ? "En cours" : "Terminé");
                        })
                        .list());
    }

    private PersonalData invitations(String email, CentreId centre, ZoneId zone) {
        return new PersonalData(
                "Vos invitations",
                List.of("Envoyée le", "Valable jusqu’au", "État"),
                platform.sql("""
                        select invited_at, expires_at,
                               case when accepted_at is not null then 'Acceptée'
                                    when withdrawn_at is not null then 'Retirée' else 'En attente' end as state
                        from platform.invitation where centre = ? and email = ? order by invited_at
                        """)
                        .params(centre.slug(), email)
                        .query((row, number) -> List.of(
                                moment(row, "invited_at", zone),
                                moment(row, "expires_at", zone),
                                row.getString("state")))
                        .list());
    }

    private List<List<String>> rows(String sql, UUID account, RowMapper<List<String>> row) {
        return platform.sql(sql).param(account).query(row).list();
    }

    private static String moment(ResultSet row, String column, ZoneId zone) throws SQLException {
        @Nullable Timestamp at = row.getTimestamp(column);
        return at == null ? "" : French.moment(at.toInstant(), zone);
    }
}
