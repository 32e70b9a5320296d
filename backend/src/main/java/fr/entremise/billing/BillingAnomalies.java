package fr.entremise.billing;

import fr.entremise.anomaly.Anomaly;
import fr.entremise.anomaly.AnomalySource;
import fr.entremise.billing.AccountFilter.Lack;
import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.shared.ListRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Closed cases that nobody can invoice as things are. */
@Component
class BillingAnomalies implements AnomalySource {

    private final CaseAccounts accounts;

    BillingAnomalies(CaseAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<Anomaly> anomaliesFor(Actor actor) {
        if (!actor.has(Permission.READ_BILLING)) {
            return List.of();
        }
        return Stream.of(
                        found(Lack.PRICE, "Dossiers clos dont le statut ou le tarif manque"),
                        found(Lack.SIRET, "Dossiers à facturer à une collectivité sans SIRET"))
                .filter(anomaly -> anomaly.count() > 0)
                .toList();
    }

    private Anomaly found(Lack lack, String title) {
        long count = accounts.list(AccountFilter.lacking(lack), new ListRequest(0, 1, null))
                .total();
        return new Anomaly("BILLING_WITHOUT_" + lack, title, count, "facturation?lack=" + lack);
    }
}
