package fr.entremise.seal;

import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreContext;
import java.util.Base64;
import org.springframework.context.ApplicationContext;

/** What an operator does with keys, for tests of other modules. */
public final class KeyWork {

    private final ApplicationContext application;

    public KeyWork(ApplicationContext application) {
        this.application = application;
    }

    /** Gives the centre a new key. */
    public void renew(Centre centre) {
        CentreContext.runAs(centre.id(), application.getBean(Rotation.class)::renew);
    }

    /** Seals what is in clear in the centre, as a start does. */
    public void sealWhatIsInClear(Centre centre) {
        CentreContext.runAs(centre.id(), application.getBean(SealWorkAtStart.class)::sealAll);
    }

    /** Rotates to a new root key, lets the test look, and rotates back: the application is shared. */
    public void withAnotherRoot(Runnable meanwhile) {
        RootKey ours = application.getBean(RootKeys.class).current();
        RootKey other = RootKey.parse(Base64.getEncoder().encodeToString(Cipher.random(Cipher.KEY_BYTES)), "a test");
        Rotation rotation = application.getBean(Rotation.class);
        rotation.root(ours, other);
        try {
            meanwhile.run();
        } finally {
            rotation.root(other, ours);
        }
    }

    /** Refuses every key but that of this installation. */
    public void check() {
        application.getBean(RootKeys.class).check();
    }
}
