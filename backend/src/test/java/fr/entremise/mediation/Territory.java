package fr.entremise.mediation;

import fr.entremise.directory.Bodies;
import fr.entremise.directory.BodyKind;
import fr.entremise.directory.ContactFunction;
import fr.entremise.directory.NewBody;
import fr.entremise.directory.NewContact;
import fr.entremise.shared.Siren;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.DemoData;
import fr.entremise.testing.TestCentres;
import java.time.LocalDate;
import java.util.List;

/** A centre in Saône-et-Loire with the bodies and conventions that the demonstration promises. */
final class Territory {

    static final String CLUNY = "217101377";
    static final String ABERGEMENT = "217100015";
    static final String CHALON = "217100767";
    static final String MACON = "217102706";

    private static final List<String> SIRENS = List.of(CLUNY, ABERGEMENT, CHALON, "217105436", "217100148", MACON);

    private Territory() {}

    static Centre open(TestCentres centres, Bodies bodies, List<DemoData> seeds) {
        Centre centre = centres.open();
        Centre named = new Centre(
                new CentreId("cdg71"),
                centre.name(),
                centre.departments(),
                centre.timeZone(),
                centre.referenceCode(),
                true,
                centre.status());
        centres.run(centre, () -> {
            for (String siren : SIRENS) {
                bodies.add(new NewBody(new Siren(siren), nameOf(siren), BodyKind.COMMUNE, "71", List.of()));
            }
            bodies.addContact(
                    new Siren(CHALON),
                    new NewContact(
                            ContactFunction.HR,
                            "Ressources humaines",
                            "rh@chalon.example",
                            null,
                            LocalDate.of(2020, 1, 1)));
            seeds.stream().filter(seed -> seed.order() == 20).forEach(seed -> seed.seed(named));
        });
        return centre;
    }

    private static String nameOf(String siren) {
        return switch (siren) {
            case CLUNY -> "Cluny";
            case ABERGEMENT -> "L'Abergement-de-Cuisery";
            case CHALON -> "Chalon-sur-Saône";
            case MACON -> "Mâcon";
            default -> "Commune " + siren;
        };
    }
}
