package fr.entremise.directory;

import fr.entremise.identity.BodyAddresses;
import fr.entremise.shared.Siren;
import fr.entremise.tenancy.CentreClock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the directory knows of a body's addresses, for those who let somebody work for it. */
@Component
class DirectoryBodyAddresses implements BodyAddresses {

    private final ContactRepository contacts;
    private final CentreClock clock;

    DirectoryBodyAddresses(ContactRepository contacts, CentreClock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> addressesOf(Siren siren) {
        return contacts.findAddresses(siren.value(), clock.today());
    }
}
