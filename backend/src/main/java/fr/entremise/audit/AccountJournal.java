package fr.entremise.audit;

import fr.entremise.audit.events.ActFromOutside;
import fr.entremise.identity.events.AccountAct;
import fr.entremise.identity.events.ApiClientAct;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Keeps what was done to the centre's accounts and programs, and to the centre itself from outside: acts on the platform's
 * data, told in the centre's journal.
 */
@Component
class AccountJournal {

    private final Journal journal;

    AccountJournal(Journal journal) {
        this.journal = journal;
    }

    @ApplicationModuleListener
    void on(AccountAct act) {
        journal.keep(act);
    }

    @ApplicationModuleListener
    void on(ActFromOutside act) {
        journal.keep(act);
    }

    @ApplicationModuleListener
    void on(ApiClientAct act) {
        journal.keep(act);
    }
}
