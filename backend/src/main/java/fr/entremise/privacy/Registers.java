package fr.entremise.privacy;

import fr.entremise.audit.Journal;
import fr.entremise.document.Pdf;
import fr.entremise.document.PdfFrame;
import fr.entremise.document.PdfTemplate;
import fr.entremise.shared.French;
import fr.entremise.shared.NotFound;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreClock;
import fr.entremise.tenancy.Centres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The register of processing of the bound centre: what the software does is told by {@code privacy/register.json}, what only
 * a centre can decide by the centre, and stays open until it does.
 */
@Service
@Transactional
public class Registers {

    private static final PdfTemplate REGISTER = new PdfTemplate("privacy/register");

    private final RegisterHeadRepository heads;
    private final RegisterChoiceRepository choices;
    private final Centres centres;
    private final CentreClock clock;
    private final Journal journal;
    private final Pdf pdf;
    private final List<Activity> activities;

    Registers(
            RegisterHeadRepository heads,
            RegisterChoiceRepository choices,
            Centres centres,
            CentreClock clock,
            Journal journal,
            Pdf pdf,
            JsonMapper json) {
        this.heads = heads;
        this.choices = choices;
        this.centres = centres;
        this.clock = clock;
        this.journal = journal;
        this.pdf = pdf;
        this.activities = read(json);
    }

    @Transactional(readOnly = true)
    public Register current() {
        Responsible responsible = head().shown();
        Map<String, Decided> decided =
                choices.findAll().stream().collect(Collectors.toMap(RegisterChoice::activity, RegisterChoice::shown));
        List<Register.Entry> entries = activities.stream()
                .map(activity -> new Register.Entry(activity, decided.getOrDefault(activity.key(), Decided.NOTHING)))
                .toList();
        return new Register(centres.current().name(), responsible, entries, open(responsible, entries));
    }

    /** Whom people may write to about their data, as far as the centre has said so. */
    @Transactional(readOnly = true)
    public Responsible responsible() {
        return head().shown();
    }

    public Register sayWhoAnswers(Responsible wanted) {
        RegisterHead head = head();
        head.rewrite(wanted);
        heads.saveAndFlush(head);
        journal.record(
                "REGISTER_CHANGED", "register", "head", "Registre des traitements\u00a0: responsables modifiés.");
        return current();
    }

    public Register decide(String key, Decided wanted) {
        Activity activity = activities.stream()
                .filter(known -> known.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
        RegisterChoice choice = choices.findById(key).orElseGet(() -> new RegisterChoice(key));
        choice.rewrite(wanted);
        choices.saveAndFlush(choice);
        journal.record(
                "REGISTER_CHANGED",
                "register",
                key,
                "Registre des traitements\u00a0: «\u00a0" + activity.title() + "\u00a0» complété.");
        return current();
    }

    /** As the supervisory authority may ask for it. */
    @Transactional(readOnly = true)
    public byte[] print() {
        Centre centre = centres.current();
        Register register = current();
        return pdf.render(
                REGISTER,
                new PdfFrame("Registre des activités de traitement", centre.name(), null, centre.demo()),
                new Printed(French.day(clock.today()), register));
    }

    private RegisterHead head() {
        return heads.findById(RegisterHead.ONLY).orElseGet(RegisterHead::blank);
    }

    private static long open(Responsible responsible, List<Register.Entry> entries) {
        Stream<@Nullable String> ofAll = Stream.of(
                responsible.dpoName(), responsible.dpoEmail(), responsible.processor(), responsible.assessment());
        Stream<@Nullable String> ofEach = entries.stream()
                .flatMap(entry -> entry.activity().special()
                        ? Stream.of(entry.decided().retention(), entry.decided().condition())
                        : Stream.of(entry.decided().retention()));
        return Stream.concat(ofAll, ofEach).filter(said -> said == null).count();
    }

    private static List<Activity> read(JsonMapper json) {
        try (InputStream in = new ClassPathResource("privacy/register.json").getInputStream()) {
            return List.of(json.readValue(in, Activity[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Printed(String day, Register register) {}
}
