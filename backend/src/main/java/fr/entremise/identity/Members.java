package fr.entremise.identity;

import fr.entremise.shared.Siren;
import fr.entremise.tenancy.CentreId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs to which centre, as what. Answers before a centre is bound: its role may not read this. */
@Service
@Transactional(readOnly = true)
public class Members {

    private final UserAccountRepository accounts;
    private final MembershipRepository memberships;

    Members(UserAccountRepository accounts, MembershipRepository memberships) {
        this.accounts = accounts;
        this.memberships = memberships;
    }

    /** The person as they may act in the centre; nothing when they are not a member or their account is closed. */
    public Optional<Actor> actorIn(CentreId centre, UUID userId) {
        List<Membership> held = memberships.inCentre(userId, centre.slug());
        if (held.isEmpty()) {
            return Optional.empty();
        }
        return accounts.findById(userId)
                .map(account -> new Actor(
                        userId,
                        account.name(),
                        account.email(),
                        held.stream().map(Membership::role).collect(Collectors.toUnmodifiableSet()),
                        held.stream()
                                .map(Membership::bodySiren)
                                .filter(Objects::nonNull)
                                .map(Siren::parse)
                                .collect(Collectors.toUnmodifiableSet())));
    }

    /** The open account behind a session, with every membership it holds. */
    public Optional<Member> find(UUID userId) {
        return accounts.findById(userId)
                .filter(UserAccount::isEnabled)
                .map(account -> new Member(
                        userId,
                        account.name(),
                        account.email(),
                        memberships.of(userId).stream().map(Members::held).toList()));
    }

    private static Held held(Membership membership) {
        return new Held(membership.centre(), membership.role(), membership.bodySiren(), membership.bodyName());
    }

    public record Member(UUID userId, String name, String email, List<Held> memberships) {}

    /** One membership; the body is there for people of a public body only, the centre is absent for the operator only. */
    public record Held(
            @Nullable String centre,
            Role role,
            @Nullable String bodySiren,
            @Nullable String bodyName) {}
}
