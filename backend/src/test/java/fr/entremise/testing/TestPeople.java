package fr.entremise.testing;

import static fr.entremise.testing.LikeABrowser.withAToken;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import fr.entremise.identity.Accounts;
import fr.entremise.identity.Actor;
import fr.entremise.identity.Role;
import fr.entremise.identity.SignedIn;
import fr.entremise.shared.Siren;
import fr.entremise.tenancy.Centre;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Makes people with a role in a centre, and lets a request be theirs. */
public class TestPeople {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Accounts accounts;

    TestPeople(Accounts accounts) {
        this.accounts = accounts;
    }

    /** A new person with the role; give the id to {@link #as}. */
    public UUID with(Role role, Centre centre) {
        UUID user = account();
        accounts.join(user, centre.id(), role);
        return user;
    }

    /** A new person of the human resources of a public body. */
    public UUID hrOf(String siren, Centre centre) {
        return forBody(account(), Role.COLLECTIVITY_HR, siren, centre);
    }

    /** A new person who signs for a public body. */
    public UUID signatoryOf(String siren, Centre centre) {
        return forBody(account(), Role.ELECTED_SIGNATORY, siren, centre);
    }

    /** The same person, with a role of a public body beside what they are already. */
    public UUID forBody(UUID user, Role role, String siren, Centre centre) {
        accounts.joinForBody(user, centre.id(), role, Siren.parse(siren), "Employeur " + siren);
        return user;
    }

    /** A person who belongs to no centre. */
    public UUID account() {
        int number = COUNT.incrementAndGet();
        return accounts.open("person" + number + "@example.test", "Personne " + number, null);
    }

    /** Makes the request that person's, with a valid CSRF token. */
    public static RequestPostProcessor as(UUID user) {
        TestUser principal = new TestUser(user);
        return request -> withAToken()
                .postProcessRequest(
                        authentication(UsernamePasswordAuthenticationToken.authenticated(principal, "", List.of()))
                                .postProcessRequest(request));
    }

    /** The person as a mediator whose request was let through. */
    public static Actor acting(UUID mediator) {
        return new Actor(mediator, "Personne", "personne@example.test", Set.of(Role.MEDIATOR));
    }

    private record TestUser(UUID userId) implements SignedIn {}
}
