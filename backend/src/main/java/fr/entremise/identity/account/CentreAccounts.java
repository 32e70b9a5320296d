package fr.entremise.identity.account;

import fr.entremise.identity.Role;
import fr.entremise.identity.impersonation.Impersonations;
import fr.entremise.identity.login.LoginSessions;
import fr.entremise.identity.login.TrustedDevices;
import fr.entremise.shared.BusinessRuleViolation;
import fr.entremise.shared.Ids;
import fr.entremise.shared.InvalidInput;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import fr.entremise.shared.NotFound;
import fr.entremise.tenancy.CentreClock;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.PlatformWork;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What an admin does to the accounts of their centre. Never from within a transaction: see {@link PlatformWork}. */
@Service
public class CentreAccounts {

    private final MemberQueries members;
    private final LoginSessions sessions;
    private final TrustedDevices devices;
    private final Impersonations impersonations;
    private final AccountLog log;
    private final CentreClock clock;
    private final PlatformWork work;
    private final JdbcClient platform;

    CentreAccounts(
            MemberQueries members,
            LoginSessions sessions,
            TrustedDevices devices,
            Impersonations impersonations,
            AccountLog log,
            CentreClock clock,
            PlatformWork work,
            JdbcClient platform) {
        this.members = members;
        this.sessions = sessions;
        this.devices = devices;
        this.impersonations = impersonations;
        this.log = log;
        this.clock = clock;
        this.work = work;
        this.platform = platform;
    }

    /** One page of the members, those who no longer come in included. */
    public Listing<MemberSheet> list(CentreId centre, MemberFilter filter, ListRequest request) {
        return work.call(() -> members.list(centre, filter, request));
    }

    /** Gives a member these roles and no other. */
    public MemberSheet changeRoles(CentreId centre, UUID userId, List<RoleGrant> grants, Author author) {
        check(grants);
        refusePast(grants, clock);
        return work.call(() -> {
            lock(centre);
            MemberSheet before = members.find(centre, userId).orElseThrow(NotFound::new);
            if (isEnded(centre, userId)) {
                throw new MemberEnded();
            }
            platform.sql("delete from platform.membership where centre = ? and user_id = ?")
                    .params(centre.slug(), userId)
                    .update();
            grants.forEach(grant -> insert(centre, userId, grant));
            unlessLastAdmin(centre, before);
            log.tell(
                    centre,
                    author,
                    "ROLES_CHANGED",
                    userId.toString(),
                    "Rôles modifiés\u00a0: " + before.name() + ".",
                    inWords(before.roles()),
                    inWords(grants));
            return members.find(centre, userId).orElseThrow(NotFound::new);
        });
    }

    /** Keeps a member out from now on: their sessions end at once, and what they did stays theirs. */
    public MemberSheet deactivate(CentreId centre, UUID userId, Author author) {
        MemberSheet ended = work.call(() -> {
            lock(centre);
            MemberSheet before = members.find(centre, userId).orElseThrow(NotFound::new);
            setActive(centre, userId, false);
            devices.forgetAll(userId);
            impersonations.endAllOf(userId);
            unlessLastAdmin(centre, before);
            // Somebody may still belong elsewhere; whoever belongs nowhere has no way in any more.
            platform.sql("""
                            update platform.user_account set enabled = false
                            where id = ? and not exists
                                (select 1 from platform.membership where user_id = user_account.id and active)
                            """).param(userId).update();
            log.tell(
                    centre,
                    author,
                    "ACCOUNT_DEACTIVATED",
                    userId.toString(),
                    "Compte désactivé\u00a0: " + before.name() + ".");
            return members.find(centre, userId).orElseThrow(NotFound::new);
        });
        sessions.endAll(userId);
        return ended;
    }

    /** Lets a member in again, with the roles they had. */
    public MemberSheet reactivate(CentreId centre, UUID userId, Author author) {
        return work.call(() -> {
            MemberSheet before = members.find(centre, userId).orElseThrow(NotFound::new);
            setActive(centre, userId, true);
            platform.sql("update platform.user_account set enabled = true where id = ?")
                    .param(userId)
                    .update();
            log.tell(
                    centre,
                    author,
                    "ACCOUNT_REACTIVATED",
                    userId.toString(),
                    "Compte réactivé\u00a0: " + before.name() + ".");
            return members.find(centre, userId).orElseThrow(NotFound::new);
        });
    }

    /** Lets staff of the centre in with a second factor only, from their next request on; or with a password again. */
    public void askSecondFactor(CentreId centre, boolean asked, Author author) {
        work.run(() -> {
            int changed = platform.sql(
                            asked
                                    ? "insert into platform.second_factor_rule (centre) values (?) on conflict do nothing"
                                    : "delete from platform.second_factor_rule where centre = ?")
                    .param(centre.slug())
                    .update();
            if (changed > 0) {
                log.tell(
                        centre,
                        author,
                        "SECOND_FACTOR_RULE",
                        centre.slug(),
                        "Second facteur du personnel\u00a0: " + (asked ? "exigé." : "facultatif."),
                        asked ? "facultatif" : "exigé",
                        asked ? "exigé" : "facultatif");
            }
        });
    }

    /** Whether staff may leave out the second factor for a while on a device they have given it on. */
    public boolean allowsTrustedDevices(CentreId centre) {
        return work.call(() -> platform.sql("select count(*) from platform.trusted_device_ban where centre = ?")
                        .param(centre.slug())
                        .query(Long.class)
                        .single()
                == 0);
    }

    public void allowTrustedDevices(CentreId centre, boolean allowed, Author author) {
        work.run(() -> {
            int changed = platform.sql(
                            allowed
                                    ? "delete from platform.trusted_device_ban where centre = ?"
                                    : "insert into platform.trusted_device_ban (centre) values (?) on conflict do nothing")
                    .param(centre.slug())
                    .update();
            if (changed > 0) {
                log.tell(
                        centre,
                        author,
                        "TRUSTED_DEVICE_RULE",
                        centre.slug(),
                        "Appareils de confiance du personnel\u00a0: " + (allowed ? "admis." : "refusés."),
                        allowed ? "refusés" : "admis",
                        allowed ? "admis" : "refusés");
            }
        });
    }

    /** Adds roles to those somebody has in the centre; a role held already lasts from now on as long as is given. */
    void add(CentreId centre, UUID userId, List<RoleGrant> grants) {
        grants.forEach(grant -> insert(centre, userId, grant));
        setActive(centre, userId, true);
    }

    /** A role of the platform is never a centre's to give; a public body comes with its own role only. */
    static void check(List<RoleGrant> grants) {
        if (grants.isEmpty()) {
            throw InvalidInput.of("roles", "Choisissez au moins un rôle.");
        }
        if (grants.stream().anyMatch(grant -> grant.role() == Role.OPERATOR)) {
            throw InvalidInput.of("roles", "Ce rôle n’est pas de ceux qu’un centre donne.");
        }
        if (grants.stream().anyMatch(grant -> grant.role().isOfBody() != (grant.bodySiren() != null))) {
            throw InvalidInput.of("body", "Choisissez la collectivité pour laquelle la personne travaille.");
        }
        Set<List<Object>> distinct = new HashSet<>();
        for (RoleGrant grant : grants) {
            if (!distinct.add(List.of(grant.role(), String.valueOf(grant.bodySiren())))) {
                throw InvalidInput.of("roles", "Ce rôle est donné deux fois.");
            }
        }
    }

    /** A delegation that is over on the day it is given would give nothing, and nobody would know why. */
    static void refusePast(List<RoleGrant> grants, CentreClock clock) {
        // The first admin is invited with no centre bound, and without a last day.
        if (grants.stream()
                .map(RoleGrant::validUntil)
                .filter(Objects::nonNull)
                .anyMatch(last -> last.isBefore(clock.today()))) {
            throw InvalidInput.of("validUntil", "Ce jour est passé\u00a0: choisissez aujourd’hui ou un jour à venir.");
        }
    }

    static String inWords(List<RoleGrant> grants) {
        return grants.stream().map(RoleGrant::inWords).collect(Collectors.joining(", "));
    }

    private void insert(CentreId centre, UUID userId, RoleGrant grant) {
        platform.sql("""
                        insert into platform.membership (id, user_id, centre, role, body_siren, body_name, valid_until)
                        values (:id, :user, :centre, :role, :siren, :name, :until)
                        on conflict (user_id, centre, role, body_siren) do update set valid_until = excluded.valid_until
                        """)
                .param("id", Ids.next())
                .param("user", userId)
                .param("centre", centre.slug())
                .param("role", grant.role().name())
                .param("siren", grant.bodySiren())
                .param("name", grant.bodyName())
                .param("until", grant.validUntil())
                .update();
    }

    private void setActive(CentreId centre, UUID userId, boolean active) {
        platform.sql("update platform.membership set active = ? where centre = ? and user_id = ?")
                .params(active, centre.slug(), userId)
                .update();
    }

    private boolean isEnded(CentreId centre, UUID userId) {
        return platform.sql("select bool_and(not active) from platform.membership where centre = ? and user_id = ?")
                .params(centre.slug(), userId)
                .query(Boolean.class)
                .single();
    }

    /** Two admins who remove each other at the same moment take turns. */
    private void lock(CentreId centre) {
        platform.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param("accounts of " + centre)
                .query((row, number) -> true)
                .single();
    }

    /** A delegation ends by itself, so one admin at least has none: nobody would be there to prolong it. */
    private void unlessLastAdmin(CentreId centre, MemberSheet before) {
        if (before.roles().stream().noneMatch(grant -> grant.role() == Role.CENTRE_ADMIN)) {
            return;
        }
        long left = platform.sql("""
                        select count(*) from platform.membership m
                        join platform.user_account a on a.id = m.user_id
                        where m.centre = ? and m.role = 'CENTRE_ADMIN' and m.active and a.enabled
                          and m.valid_until is null
                        """).param(centre.slug()).query(Long.class).single();
        if (left == 0) {
            throw new LastAdmin();
        }
    }

    /** Roles of somebody who does not come in: they would be in again without anybody having said so. */
    public static final class MemberEnded extends BusinessRuleViolation {
        MemberEnded() {
            super(
                    "member-ended",
                    409,
                    "Compte désactivé",
                    "Ce compte est désactivé\u00a0: réactivez-le avant de changer ses rôles.");
        }
    }
}
