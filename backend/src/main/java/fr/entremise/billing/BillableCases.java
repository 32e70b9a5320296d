package fr.entremise.billing;

import fr.entremise.mediation.events.MediationClosed;
import fr.entremise.mediation.events.MediatorAssigned;
import fr.entremise.mediation.events.ReferralAccepted;
import fr.entremise.mediation.events.ReferralWithdrawn;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Follows what happens to cases, in the transaction in which it happens: the two never disagree. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BillableCases {

    private final BillableCaseRepository cases;

    BillableCases(BillableCaseRepository cases) {
        this.cases = cases;
    }

    @EventListener
    void open(ReferralAccepted accepted) {
        if (cases.findById(accepted.caseId()).isEmpty()) {
            cases.save(new BillableCase(
                    accepted.caseId(),
                    accepted.reference(),
                    accepted.code(),
                    accepted.bodySiren(),
                    accepted.referralDate()));
        }
    }

    @EventListener
    void handOver(MediatorAssigned assigned) {
        find(assigned.caseId()).handTo(assigned.mediatorUserId());
    }

    @EventListener
    void close(MediationClosed closed) {
        find(closed.caseId()).close(closed.closedOn());
    }

    /** Before it was accepted there was nothing to bill; after, nobody will close it any more. */
    @EventListener
    void close(ReferralWithdrawn withdrawn) {
        cases.findById(withdrawn.caseId()).ifPresent(billable -> billable.close(withdrawn.withdrawnOn()));
    }

    private BillableCase find(UUID caseId) {
        return cases.findById(caseId)
                .orElseThrow(() -> new IllegalStateException("Case " + caseId + " was never accepted"));
    }
}
