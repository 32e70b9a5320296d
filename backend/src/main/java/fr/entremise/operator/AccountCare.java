package fr.entremise.operator;

import fr.entremise.identity.Accounts;
import fr.entremise.identity.account.Author;
import fr.entremise.identity.account.FactorResets;
import fr.entremise.identity.account.FactorResets.Standing;
import fr.entremise.operator.OperatorAct.Kind;
import fr.entremise.shared.NotFound;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * What an operator does for somebody whom no centre alone can help. An account is found by its whole address, one at a
 * time, and each search is written down.
 */
@Service
public class AccountCare {

    private final Accounts accounts;
    private final FactorResets resets;
    private final OperatorJournal journal;

    AccountCare(Accounts accounts, FactorResets resets, OperatorJournal journal) {
        this.accounts = accounts;
        this.resets = resets;
        this.journal = journal;
    }

    public FoundAccount find(String email, Operator operator) {
        UUID userId = accounts.find(email).orElse(null);
        journal.record(
                operator,
                Kind.ACCOUNT_SOUGHT,
                null,
                userId == null
                        ? "Adresse cherchée, sans compte."
                        : "Compte cherché par son adresse\u00a0: " + userId + ".");
        if (userId == null) {
            throw new NotFound();
        }
        return found(userId);
    }

    /** Not in a transaction: the act is one of its own, with what tells of it. */
    public FoundAccount resetFactor(UUID userId, String reason, Operator operator, String address) {
        resets.resetByOperator(userId, reason, new Author(operator.userId(), operator.name(), address));
        journal.record(
                operator,
                Kind.SECOND_FACTOR_RESET,
                null,
                "Second facteur retiré au compte " + userId + ". Motif\u00a0: " + reason);
        return found(userId);
    }

    private FoundAccount found(UUID userId) {
        Standing standing = resets.standingOf(userId).orElseThrow(NotFound::new);
        return new FoundAccount(userId, standing.name(), standing.centres(), standing.secondFactor());
    }
}
