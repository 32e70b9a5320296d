package fr.entremise.mediation;

import fr.entremise.deadlines.ClaimKind;
import fr.entremise.deadlines.ContestedDecision;
import fr.entremise.deadlines.DecisionCategory;
import fr.entremise.deadlines.EmployeeStatus;
import fr.entremise.deadlines.MpoQuestion;
import fr.entremise.deadlines.Notice;
import fr.entremise.deadlines.Residence;
import fr.entremise.document.Pdf;
import fr.entremise.document.PdfFrame;
import fr.entremise.document.PdfTemplate;
import fr.entremise.document.Upload;
import fr.entremise.identity.Actor;
import fr.entremise.identity.Role;
import fr.entremise.mediation.Closings.End;
import fr.entremise.mediation.Submission.NamedPiece;
import fr.entremise.mediation.check.Employer;
import fr.entremise.mediator.MediatorSummary;
import fr.entremise.mediator.Mediators;
import fr.entremise.shared.Ids;
import fr.entremise.shared.Siren;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreClock;
import fr.entremise.tenancy.DemoData;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** A few invented referrals in different states, about nobody, at Chalon-sur-Saône and Cluny. */
@Component
@ConditionalOnProperty("entremise.demo.enabled")
class DemoCases implements DemoData {

    static final String EMAIL = "agent.demonstration@exemple.invalid";

    private static final Siren CHALON = new Siren("217100767");
    private static final Siren CLUNY = new Siren("217101377");
    private static final PdfTemplate DECISION = new PdfTemplate("mediation/demo-decision");
    private static final String FILE = "decision.pdf";

    private final Referrals referrals;
    private final CaseDesk desk;
    private final Closings closings;
    private final Cases cases;
    private final Mediators mediators;
    private final Pdf pdf;
    private final CentreClock clock;

    DemoCases(
            Referrals referrals,
            CaseDesk desk,
            Closings closings,
            Cases cases,
            Mediators mediators,
            Pdf pdf,
            CentreClock clock) {
        this.referrals = referrals;
        this.desk = desk;
        this.closings = closings;
        this.cases = cases;
        this.mediators = mediators;
        this.pdf = pdf;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void seed(Centre centre) {
        if (!centre.id().slug().equals("cdg71")) {
            return;
        }
        Actor manager = new Actor(Ids.next(), "Données de démonstration", "", Set.of(Role.CASE_MANAGER));
        List<MediatorSummary> active =
                mediators.list().stream().filter(MediatorSummary::active).toList();
        if (!active.isEmpty()) {
            MediatorSummary mediator = active.getFirst();
            end(handOver(file(centre, CHALON, 60), manager, mediator), mediator, 20);
            end(handOver(file(centre, CLUNY, 50), manager, mediator), mediator, 12);
            end(handOver(file(centre, CHALON, 45), manager, mediator), mediator, 8);
            end(handOver(file(centre, CHALON, 40), manager, mediator), mediator, 3);
            handOver(file(centre, CHALON, 12), manager, mediator);
        }
        inform(file(centre, CHALON, 6), manager);
        file(centre, CLUNY, 1);
    }

    /** A referral sent so many days ago, five days after the decision was notified. */
    private String file(Centre centre, Siren employer, int daysAgo) {
        LocalDate sentOn = clock.today().minusDays(daysAgo);
        LocalDate notifiedOn = sentOn.minusDays(5);
        LocalDate decidedOn = notifiedOn.minusDays(4);
        MpoQuestion question = new MpoQuestion(
                EmployeeStatus.CIVIL_SERVANT,
                DecisionCategory.MPO_1_REMUNERATION,
                ClaimKind.CHALLENGE_DECISION,
                ContestedDecision.explicit(decidedOn, notifiedOn, new Notice(true, true, true)),
                Residence.inDepartment("71"),
                null,
                List.of(),
                sentOn);
        Submission submission = new Submission(
                new Claimant("Agent", "Démonstration", EMAIL, null, null),
                new Employer(employer, null),
                question,
                "Récit fictif, écrit pour la démonstration.",
                "Souhait fictif, écrit pour la démonstration.",
                List.of(new NamedPiece(FILE, PieceCategory.DECISION)));
        byte[] decision = pdf.render(
                DECISION,
                new PdfFrame("Décision fictive", centre.name(), null, true),
                Map.of(
                        "employer", employer.formatted(),
                        "decidedOn", decidedOn.toString(),
                        "notifiedOn", notifiedOn.toString()));
        return referrals
                .file(Ids.next(), submission, List.of(Upload.made(FILE, decision)))
                .reference();
    }

    /** Accepts a case and tells the employer, whose answer is awaited from then on. */
    private long inform(String reference, Actor manager) {
        long version = desk.accept(reference, cases.sheet(reference, manager).version(), manager)
                .version();
        return desk.informEmployer(reference, version, "rh@collectivite.invalid", manager)
                .version();
    }

    private String handOver(String reference, Actor manager, MediatorSummary mediator) {
        long version = inform(reference, manager);
        version = desk.recordEmployerAnswer(reference, version, true, clock.today(), manager)
                .version();
        desk.assignMediator(reference, version, mediator.userId(), manager);
        return reference;
    }

    private void end(String reference, MediatorSummary mediator, int daysAgo) {
        Actor actor = new Actor(mediator.userId(), mediator.name(), mediator.email(), Set.of(Role.MEDIATOR));
        LocalDate known = clock.today().minusDays(daysAgo);
        closings.close(
                reference,
                cases.sheet(reference, actor).version(),
                new End(
                        Outcome.AGREEMENT_FULL,
                        EndedBy.BOTH_PARTIES,
                        known.minusDays(1),
                        known,
                        "Procès-verbal fictif signé en séance."),
                actor);
    }
}
