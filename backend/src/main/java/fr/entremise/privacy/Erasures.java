package fr.entremise.privacy;

import fr.entremise.identity.Actor;
import fr.entremise.identity.account.AccountErasure;
import fr.entremise.identity.account.AccountErasure.Reach;
import fr.entremise.identity.account.Author;
import fr.entremise.shared.DataSubject;
import fr.entremise.shared.InvalidInput;
import fr.entremise.shared.PersonalDataSource;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.PlatformWork;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Erases an account with the answer to a request for it. Never from within a transaction: see {@link PlatformWork}. An
 * erasure whose answer fails afterwards stands; the request is then still open, and answered again without it.
 */
@Service
public class Erasures {

    private final DataRequestDesk desk;
    private final AccountErasure accounts;
    private final List<PersonalDataSource> sources;

    Erasures(DataRequestDesk desk, AccountErasure accounts, List<PersonalDataSource> sources) {
        this.desk = desk;
        this.accounts = accounts;
        this.sources = sources;
    }

    /** Whether the address of a request has an account here, and what can be erased of it. */
    public Reach reachOf(UUID request) {
        return accounts.reachOf(CentreContext.current(), desk.sheet(request).email());
    }

    public DataRequestSheet eraseAndAnswer(UUID id, @Nullable String words, Actor actor, String address) {
        DataRequestSheet request = desk.openErasure(id);
        if (words == null || words.isBlank()) {
            throw InvalidInput.of("words", "Dites à la personne ce qui a été fait.");
        }
        UUID account = accounts.erase(CentreContext.current(), request.email(), Author.of(actor, address));
        DataSubject person = new DataSubject(request.email(), account);
        sources.forEach(source -> source.erase(person));
        return desk.answer(id, true, words, actor);
    }
}
