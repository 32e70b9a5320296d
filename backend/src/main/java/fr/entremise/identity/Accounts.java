package fr.entremise.identity;

import fr.entremise.shared.Emails;
import fr.entremise.shared.Siren;
import fr.entremise.tenancy.CentreId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens accounts and gives roles. A login never gives one. */
@Service
@Transactional
public class Accounts {

    private final UserAccountRepository accounts;
    private final MembershipRepository memberships;
    private final PasswordEncoder passwords;

    Accounts(UserAccountRepository accounts, MembershipRepository memberships, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.passwords = passwords;
    }

    /** Opens an account, or answers the one that the address already has. */
    public UUID open(String email, String name, @Nullable String password) {
        return accounts.findByEmail(Emails.normalised(email))
                .orElseGet(() -> accounts.saveAndFlush(
                        new UserAccount(email, name, password == null ? null : passwords.encode(password))))
                .id();
    }

    /** The account of an address, open or closed. */
    public Optional<UUID> find(String email) {
        return accounts.findByEmail(Emails.normalised(email)).map(UserAccount::id);
    }

    /** Makes somebody staff of a centre. */
    public void join(UUID userId, CentreId centre, Role role) {
        memberships.save(new Membership(userId, centre.slug(), role, null, null));
    }

    /** Makes somebody act for a public body in a centre. */
    public void joinForBody(UUID userId, CentreId centre, Role role, Siren siren, String bodyName) {
        memberships.save(new Membership(userId, centre.slug(), role, siren.value(), bodyName));
    }

    /** Makes somebody an operator of the platform. */
    public void makeOperator(UUID userId) {
        memberships.save(new Membership(userId, null, Role.OPERATOR, null, null));
    }

    /** Closes the account: every session of it stops answering at its next request. */
    public void deactivate(UUID userId) {
        accounts.findById(userId).ifPresent(UserAccount::deactivate);
    }

    /** All demonstration accounts share one password, so one hash serves them all. */
    void changeDemoPasswords(String hash) {
        accounts.findByEmailEndingWith(".demo").forEach(account -> account.changePassword(hash));
    }
}
