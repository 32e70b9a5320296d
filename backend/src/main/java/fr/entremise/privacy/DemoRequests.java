package fr.entremise.privacy;

import fr.entremise.shared.Ids;
import fr.entremise.shared.Secrets;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreClock;
import fr.entremise.tenancy.DemoData;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** An invented request, about nobody, that waits for its answer. */
@Component
@ConditionalOnProperty("entremise.demo.enabled")
class DemoRequests implements DemoData {

    private static final String EMAIL = "agent.demonstration@exemple.invalid";
    private static final Duration AGO = Duration.ofDays(6);

    private final DataRequestRepository requests;
    private final OwnDataRequests own;
    private final RequestLinks links;
    private final CentreClock clock;

    DemoRequests(DataRequestRepository requests, OwnDataRequests own, RequestLinks links, CentreClock clock) {
        this.requests = requests;
        this.own = own;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void seed(Centre centre) {
        if (!centre.id().slug().equals("cdg71")) {
            return;
        }
        Instant asked = clock.now().minus(AGO);
        UUID id = Ids.next();
        DataRequestWish wish = new DataRequestWish(
                DataRight.ACCESS, "Agent Démonstration", EMAIL, "Demande fictive, écrite pour la démonstration.");
        DataRequest request = new DataRequest(id, wish, Secrets.hash(links.token(id)), asked);
        own.receive(request, asked);
        requests.save(request);
    }
}
