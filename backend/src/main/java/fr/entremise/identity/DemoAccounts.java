package fr.entremise.identity;

import fr.entremise.shared.Siren;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.DemoData;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The accounts that the demonstration promises; one password for all. */
@Component
@Order(10)
@ConditionalOnProperty("entremise.demo.enabled")
class DemoAccounts implements DemoData, ApplicationRunner {

    private static final String OPERATOR = "operateur@entremise.demo";
    private static final Map<String, Role> STAFF = Map.of(
            "gestion", Role.CASE_MANAGER,
            "admin", Role.CENTRE_ADMIN,
            "mediateur", Role.MEDIATOR,
            "finances", Role.FINANCE,
            "controle", Role.AUDITOR);
    private static final Map<String, String> TITLES = Map.of(
            "gestion", "Gestion MPO",
            "admin", "Administration",
            "mediateur", "Médiation",
            "finances", "Finances",
            "controle", "Contrôle");

    /** Works in two centres, with another role in each, as people do where small centres share them. */
    private static final String SHARED = "renfort@entremise.demo";

    private static final Map<String, Role> SHARED_ROLES = Map.of("cdg71", Role.CASE_MANAGER, "cdg63", Role.FINANCE);

    private final Accounts accounts;
    private final UserAccountRepository repository;
    private final DemoPassword password;
    private final PasswordEncoder passwords;

    DemoAccounts(
            Accounts accounts, UserAccountRepository repository, DemoPassword password, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.repository = repository;
        this.password = password;
        this.passwords = passwords;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public boolean onPlatform() {
        return true;
    }

    @Override
    public void seed(Centre centre) {
        STAFF.forEach((local, role) -> accounts.join(
                accounts.open(local + "@" + centre.id() + ".demo", TITLES.get(local) + " " + centre.id(), null),
                centre.id(),
                role));
        Role shared = SHARED_ROLES.get(centre.id().slug());
        if (shared != null) {
            accounts.join(accounts.open(SHARED, "Renfort mutualisé", null), centre.id(), shared);
        }
        if (centre.id().slug().equals("cdg71")) {
            forBody(centre.id(), "rh@chalon.demo", Role.COLLECTIVITY_HR, "217100767", "Chalon-sur-Saône");
            forBody(centre.id(), "maire@chalon.demo", Role.ELECTED_SIGNATORY, "217100767", "Chalon-sur-Saône");
            forBody(centre.id(), "rh@cluny.demo", Role.COLLECTIVITY_HR, "217101377", "Cluny");
            accounts.makeOperator(accounts.open(OPERATOR, "Opérateur de la plateforme", null));
        }
    }

    private void forBody(CentreId centre, String email, Role role, String siren, String name) {
        String title = role == Role.ELECTED_SIGNATORY ? "Signature " : "Ressources humaines ";
        UUID user = accounts.open(email, title + name, null);
        accounts.joinForBody(user, centre, role, Siren.parse(siren), name);
    }

    /** At each start the accounts get the password that is told to people, where it has changed. */
    @Override
    public void run(ApplicationArguments arguments) {
        String wanted = password.value();
        boolean unchanged = repository
                .findByEmail(OPERATOR)
                .map(UserAccount::passwordHash)
                .filter(hash -> passwords.matches(wanted, hash))
                .isPresent();
        if (!unchanged) {
            accounts.changeDemoPasswords(passwords.encode(wanted));
        }
    }
}
