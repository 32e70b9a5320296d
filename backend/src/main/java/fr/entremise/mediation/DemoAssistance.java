package fr.entremise.mediation;

import fr.entremise.document.Pdf;
import fr.entremise.document.PdfFrame;
import fr.entremise.document.PdfTemplate;
import fr.entremise.document.Upload;
import fr.entremise.shared.Ids;
import fr.entremise.shared.ListRequest;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreClock;
import fr.entremise.tenancy.DemoData;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Somebody invented who assists in the newest of the invented referrals. */
@Component
@ConditionalOnProperty("entremise.demo.enabled")
class DemoAssistance implements DemoData {

    private static final PdfTemplate MANDATE = new PdfTemplate("mediation/demo-mandate");

    private final ClaimantList referrals;
    private final ClaimantCases cases;
    private final Assistants assistants;
    private final Pdf pdf;
    private final CentreClock clock;

    DemoAssistance(ClaimantList referrals, ClaimantCases cases, Assistants assistants, Pdf pdf, CentreClock clock) {
        this.referrals = referrals;
        this.cases = cases;
        this.assistants = assistants;
        this.pdf = pdf;
        this.clock = clock;
    }

    /** Once {@link DemoCases} has filed. */
    @Override
    public int order() {
        return 41;
    }

    @Override
    public void seed(Centre centre) {
        if (!centre.id().slug().equals("cdg71")) {
            return;
        }
        byte[] mandate = pdf.render(
                MANDATE,
                new PdfFrame("Mandat fictif", centre.name(), null, true),
                Map.of("signedOn", clock.today().toString()));
        Designation person = new Designation(
                "Dominique Exemple",
                AssistantQuality.UNION_REPRESENTATIVE,
                "syndicat.demonstration@exemple.invalid",
                clock.today().plusMonths(6));
        referrals.of(DemoCases.EMAIL, new ListRequest(0, 1, null)).items().stream()
                .flatMap(newest -> cases.behind(newest.token()).stream())
                .forEach(claimant ->
                        assistants.designate(Ids.next(), claimant, person, Upload.made("mandat.pdf", mandate)));
    }
}
