package fr.entremise.privacy;

import fr.entremise.document.Pdf;
import fr.entremise.document.PdfFrame;
import fr.entremise.document.PdfTemplate;
import fr.entremise.identity.Accounts;
import fr.entremise.shared.DataSubject;
import fr.entremise.shared.PersonalData;
import fr.entremise.shared.PersonalDataSource;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreClock;
import fr.entremise.tenancy.Centres;
import fr.entremise.tenancy.PlatformWork;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/**
 * Puts together what the modules hold about a person, at the moment the person takes it: nothing of it is kept here, and
 * nobody who works for the centre can ask for it. Never from within a transaction: see {@link PlatformWork}.
 */
@Service
public class PersonalFiles {

    private static final PdfTemplate FILE = new PdfTemplate("privacy/personal-file");

    private final List<PersonalDataSource> sources;
    private final Accounts accounts;
    private final PlatformWork platform;
    private final Pdf pdf;
    private final Centres centres;
    private final CentreClock clock;

    PersonalFiles(
            List<PersonalDataSource> sources,
            Accounts accounts,
            PlatformWork platform,
            Pdf pdf,
            Centres centres,
            CentreClock clock) {
        this.sources = sources;
        this.accounts = accounts;
        this.platform = platform;
        this.pdf = pdf;
        this.centres = centres;
        this.clock = clock;
    }

    public PersonalFile of(String email) {
        DataSubject person =
                new DataSubject(email, platform.call(() -> accounts.find(email).orElse(null)));
        List<PersonalData> held = sources.stream()
                .flatMap(source -> source.about(person).stream())
                .filter(data -> !data.rows().isEmpty())
                .toList();
        return new PersonalFile(centres.current().name(), email, clock.now(), held);
    }

    public byte[] print(PersonalFile file) {
        Centre centre = centres.current();
        return pdf.render(FILE, new PdfFrame("Vos données", centre.name(), null, centre.demo()), Printed.of(file));
    }

    /** The shape that the template reads: many values of one thing stand below each other, few in a row. */
    record Printed(String email, boolean nothing, List<Part> parts) {

        private static final int FEW = 5;

        static Printed of(PersonalFile file) {
            return new Printed(
                    file.email(),
                    file.held().isEmpty(),
                    file.held().stream().map(Printed::part).toList());
        }

        private static Part part(PersonalData data) {
            return new Part(
                    data.title(),
                    data.fields().size() > FEW,
                    data.fields(),
                    data.rows(),
                    data.rows().stream()
                            .map(row -> IntStream.range(0, row.size())
                                    .mapToObj(at -> new Value(data.fields().get(at), row.get(at)))
                                    .toList())
                            .toList());
        }

        record Part(
                String title, boolean wide, List<String> fields, List<List<String>> rows, List<List<Value>> things) {}

        record Value(String name, String value) {}
    }
}
