package fr.entremise.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.samskivert.mustache.MustacheException;
import fr.entremise.mediation.events.AssistanceEnded;
import fr.entremise.mediation.events.AssistantDesignated;
import fr.entremise.mediation.events.ClaimantCodeAsked;
import fr.entremise.mediation.events.EmployerInformed;
import fr.entremise.mediation.events.FollowUpCodeAsked;
import fr.entremise.mediation.events.LetterForwarded;
import fr.entremise.mediation.events.MediationClosed;
import fr.entremise.mediation.events.MediatorAssigned;
import fr.entremise.mediation.events.MissingPiecesAsked;
import fr.entremise.mediation.events.PartyMediationProposed;
import fr.entremise.mediation.events.ReferralAccepted;
import fr.entremise.mediation.events.ReferralDeclaredInadmissible;
import fr.entremise.mediation.events.ReferralReceived;
import fr.entremise.mediation.events.WithdrawalDeclared;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class MailTemplatesTest {

    private static final Map<String, String> VALUES = Map.of(
            "reference", "MPO-2026-71-000123",
            "date", "22\u00a0novembre 2026",
            "link", "https://entremise.test/lien",
            "code", "482913",
            "by", "Alix Admin",
            "from", "23\u00a0novembre 2026 à 9\u00a0h\u00a000",
            "until", "23\u00a0novembre 2026 à 9\u00a0h\u00a020",
            "program", "Logiciel de paie");

    private final MailTemplates templates = new MailTemplates();

    @Test
    void theReceiptHoldsNumberDateAndLinkAndNothingElse() {
        MailText receipt = templates.write(MailKind.RECEIPT, "Centre de gestion de Saône-et-Loire", VALUES);

        assertThat(receipt.subject()).isEqualTo("Votre saisine n°\u00a0MPO-2026-71-000123 est enregistrée");
        assertThat(receipt.body()).isEqualTo("""
                        Bonjour,

                        Votre saisine a été reçue le 22\u00a0novembre 2026. Elle porte le n°\u00a0MPO-2026-71-000123\u00a0: conservez-le.

                        Pour suivre votre dossier et télécharger votre récépissé\u00a0:
                        https://entremise.test/lien

                        Ce lien vous est personnel\u00a0: ne le transmettez pas.

                        Si vous le perdez, la page «\u00a0Retrouver mes saisines\u00a0» du site donne toutes vos saisines, avec un code envoyé à cette adresse.

                        Centre de gestion de Saône-et-Loire

                        Ce message est envoyé automatiquement\u00a0: merci de ne pas y répondre.
                        """);
    }

    @ParameterizedTest
    @EnumSource
    void everyMailIsWrittenInCorrectFrench(MailKind kind) {
        MailText mail = templates.write(kind, "CDG", VALUES);
        String words = (mail.subject() + "\n" + mail.body()).replaceAll("https?://\\S+", "");

        assertThat(words).doesNotContain("{{", "'", "\"", "...", "n° ");
        assertThat(words).doesNotContainPattern("[^\u00a0][:;?!]");
        assertThat(words).doesNotContainPattern("[ \u00a0]{2}");
    }

    /** What a mail of that kind may say besides: who looked and when, which program; never what somebody typed freely. */
    private static final Map<MailKind, List<String>> BESIDES =
            Map.of(MailKind.SECRET_EXPIRING, List.of("program"), MailKind.PLACE_TAKEN, List.of("by", "from", "until"));

    @ParameterizedTest
    @EnumSource
    void noMailSaysMoreThanNumberDateCodeAndLink(MailKind kind) throws IOException {
        String template = new ClassPathResource("templates/notification/" + kind.template() + ".mustache")
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(Pattern.compile("\\{\\{([^}]*)}}")
                        .matcher(template)
                        .results()
                        .map(place -> place.group(1)))
                .isSubsetOf(Stream.concat(
                                Stream.of("reference", "date", "code", "link"),
                                BESIDES.getOrDefault(kind, List.of()).stream())
                        .toList());
        assertThat(template.toLowerCase(java.util.Locale.FRENCH))
                .doesNotContain("situation", "souhait", "catégorie", "rémunération", "décision", "tarif", "€", "prix");
    }

    @ParameterizedTest
    @EnumSource
    void everyMailAsksForOneThing(MailKind kind) {
        String body = templates.write(kind, "CDG", VALUES).body();

        assertThat(Pattern.compile("https?://\\S+").matcher(body).results().map(MatchResult::group))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void noEventCarriesWhatACaseIsAbout() {
        Stream<Class<? extends Record>> events = Stream.of(
                AssistanceEnded.class,
                AssistantDesignated.class,
                ClaimantCodeAsked.class,
                EmployerInformed.class,
                FollowUpCodeAsked.class,
                LetterForwarded.class,
                MediationClosed.class,
                MediatorAssigned.class,
                MissingPiecesAsked.class,
                PartyMediationProposed.class,
                ReferralAccepted.class,
                ReferralDeclaredInadmissible.class,
                ReferralReceived.class,
                WithdrawalDeclared.class);

        assertThat(events.flatMap(event -> Stream.of(event.getRecordComponents()))
                        .map(RecordComponent::getName))
                .doesNotContainAnyElementsOf(List.of(
                        "situation",
                        "wish",
                        "category",
                        "claim",
                        "decision",
                        "outcome",
                        "givenName",
                        "name",
                        "quality",
                        "mandate",
                        "reason"));
    }

    @Test
    void aValueThatIsMissingIsAnErrorAndNotABlank() {
        assertThatThrownBy(() -> templates.write(MailKind.RECEIPT, "CDG", Map.of("reference", "1", "link", "x")))
                .isInstanceOf(MustacheException.class);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsFilledInIsNeverATemplate(MailKind kind) {
        String words = "{{link}}{{#body}}x{{/body}}{{=<% %>=}}<%centre%>${7*7}";
        Map<String, String> filled = new HashMap<>(VALUES);
        filled.replaceAll((name, value) -> words);

        MailText written = templates.write(kind, words, filled);

        assertThat(written.body()).contains(words).doesNotContain("49");
    }

    @Test
    void aLineBreakNeverReachesTheSubject() {
        assertThatThrownBy(() -> new MailText("Votre saisine\r\nBcc: tous@example.test", "texte"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "camille",
                "camille@",
                "@example.test",
                "camille@example.test\r\nBcc: tous@example.test",
                "camille@example.test, tous@example.test",
                "Camille <camille@example.test>",
                "camille @example.test",
                "camille@exa mple.test",
                "camille@@example.test",
                "camille@example.test\u0000"
            })
    void whatIsNotOneAddressIsNotWrittenTo(String text) {
        assertThat(MailAddress.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"camille@example.test", " camille.martin+mpo@mairie-cluny.example.test ", "o'neil@example.test"})
    void anOrdinaryAddressIsWrittenTo(String text) {
        assertThat(MailAddress.parse(text)).contains(new MailAddress(text.strip()));
    }

    @Test
    void theFirstOfAMonthIsWrittenInFull() {
        assertThat(FrenchDate.of(java.time.LocalDate.of(2026, 6, 1))).isEqualTo("1er\u00a0juin 2026");
    }
}
