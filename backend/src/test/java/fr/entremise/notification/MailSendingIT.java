package fr.entremise.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.entremise.directory.CentreVoices;
import fr.entremise.directory.Voice;
import fr.entremise.mediation.events.MediationClosed;
import fr.entremise.mediation.events.MissingPiecesAsked;
import fr.entremise.mediation.events.ReferralAccepted;
import fr.entremise.mediation.events.ReferralReceived;
import fr.entremise.mediation.events.WithdrawalDeclared;
import fr.entremise.shared.Ids;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.CentreId;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.MovableClock;
import fr.entremise.testing.TestCentres;
import jakarta.mail.Header;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.net.ServerSocket;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.ReflectionUtils;

/** With a real mail server, and rounds that begin when the test says so. */
@IntegrationTest
class MailSendingIT {

    private static final int PORT = freePort();

    private static final GreenMail SERVER =
            new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private static final String INJECTED =
            "\r\nBcc: tous@example.test\r\nCc: tous@example.test\r\nX-Injected: oui\r\n\r\nTexte";

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    CaseMails caseMails;

    @Autowired
    AccountMails accountMails;

    @Autowired
    DataRequestMails dataRequestMails;

    @Autowired
    MailRounds rounds;

    @Autowired
    MailDispatch dispatch;

    @Autowired
    OutgoingMailRepository mails;

    @Autowired
    CentreVoices voices;

    @Autowired
    TestCentres centres;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    Centre centre;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> PORT);
        settings.add("entremise.mail.sender", () -> "ne-pas-repondre@entremise.test");
        settings.add("entremise.mail.every", () -> "1h");
    }

    @BeforeEach
    void openACentreAndTheServer() {
        SERVER.start();
        clock.set("2026-03-16T17:05:00Z");
        centre = centres.open();
    }

    @AfterEach
    void stopTheServer() {
        SERVER.stop();
        clock.release();
    }

    @Test
    void aMailComesFromTheNameThatTheCentreChose() throws Exception {
        CentreContext.runAs(centre.id(), () -> voices.update(new Voice("Médiation du CDG\u00a071", null, null, 0)));
        publish(received("camille@example.test"));

        InternetAddress from = (InternetAddress) onlyMail().getFrom()[0];
        assertThat(from.getAddress()).isEqualTo("ne-pas-repondre@entremise.test");
        assertThat(from.getPersonal()).isEqualTo("Médiation du CDG\u00a071");
    }

    @Test
    void theReceiptLeavesWithNumberDateAndLink() throws Exception {
        publish(received("camille@example.test"));

        MimeMessage mail = onlyMail();
        InternetAddress from = (InternetAddress) mail.getFrom()[0];
        assertThat(from.getAddress()).isEqualTo("ne-pas-repondre@entremise.test");
        assertThat(from.getPersonal()).isEqualTo(centre.name());
        assertThat(mail.getAllRecipients()).containsExactly(new InternetAddress("camille@example.test"));
        assertThat(mail.getSubject()).isEqualTo("Votre saisine n°\u00a0MPO-2026-71-000123 est enregistrée");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getContentType()).startsWith("text/plain");
        assertThat(textOf(mail))
                .contains("reçue le 16\u00a0mars 2026 à 18\u00a0h\u00a005.", "https://entremise.test/suivi/secret\n");
    }

    @Test
    void theHourIsThatOfTheCentre() throws Exception {
        centre = centres.open("974", "Indian/Reunion");
        publish(received("camille@example.test"));

        assertThat(textOf(onlyMail())).contains("16\u00a0mars 2026 à 21\u00a0h\u00a005");
    }

    @Test
    void bothSidesAreToldOfTheEndEachWithTheirOwnLink() throws Exception {
        UUID caseId = UUID.randomUUID();
        LocalDate begun = LocalDate.of(2026, 1, 12);
        publish(new ReferralAccepted(
                centre.id(), caseId, "MPO-2026-71-000123", "C-1", "217100767", begun, null, "/suivi/secret"));
        publish(new MediationClosed(
                centre.id(),
                caseId,
                "MPO-2026-71-000123",
                "C-1",
                LocalDate.of(2026, 3, 16),
                "camille@example.test",
                "contact@mairie.example.test",
                "/suivi/secret"));

        await().until(() -> SERVER.getReceivedMessages().length == 2);
        for (MimeMessage mail : SERVER.getReceivedMessages()) {
            boolean isClaimant = mail.getAllRecipients()[0].toString().equals("camille@example.test");
            assertThat(textOf(mail).contains("https://entremise.test/suivi/secret"))
                    .isEqualTo(isClaimant);
            assertThat(textOf(mail).contains("https://entremise.test/login?retour=/" + centre.id()))
                    .isEqualTo(!isClaimant);
        }
    }

    @Test
    void bothWhoKnewOfTheCaseAreToldOfAWithdrawal() throws Exception {
        publish(new WithdrawalDeclared(
                centre.id(),
                UUID.randomUUID(),
                "MPO-2026-71-000123",
                LocalDate.of(2026, 3, 16),
                "contact@mairie.example.test",
                UUID.randomUUID(),
                "mediateur@example.test"));

        await().until(() -> SERVER.getReceivedMessages().length == 2);
        assertThat(recipients()).containsExactlyInAnyOrder("contact@mairie.example.test", "mediateur@example.test");
        for (MimeMessage mail : SERVER.getReceivedMessages()) {
            assertThat(mail.getSubject()).isEqualTo("L’agent se désiste de la médiation n°\u00a0MPO-2026-71-000123");
            assertThat(textOf(mail)).contains("16\u00a0mars 2026");
        }
    }

    @Test
    void nothingLeavesWhenTheActIsUndone() {
        assertThatThrownBy(() -> centres.run(centre, () -> {
                    events.publishEvent(received("camille@example.test"));
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        publish(received("second@example.test"));

        assertThat(recipients()).containsExactly("second@example.test");
    }

    @Test
    void anEventToldAgainWritesNoSecondMail() {
        ReferralReceived event = received("camille@example.test");
        publish(event);
        await().until(() -> SERVER.getReceivedMessages().length == 1);

        publish(event);
        await().until(() -> publicationsLeft() == 0);

        assertThat(recipients()).containsExactly("camille@example.test");
        assertThat(count("SENT")).isEqualTo(1);
    }

    @Test
    void askingTwiceForMissingPiecesWritesTwoMails() {
        UUID caseId = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            publish(new MissingPiecesAsked(centre.id(), caseId, "MPO-1", "camille@example.test", "/suivi/secret"));
        }

        await().until(() -> SERVER.getReceivedMessages().length == 2);
    }

    @Test
    void waitsAMinuteWhenTheServerIsDownAndLeavesWhenItIsBack() {
        SERVER.stop();
        publish(received("camille@example.test"));
        await().until(() -> attempts() == 1);
        assertThat(value("last_error", String.class)).isEqualTo("ConnectException");
        SERVER.start();

        clock.set("2026-03-16T17:05:59Z");
        rounds.round();
        assertThat(SERVER.getReceivedMessages()).isEmpty();

        clock.set("2026-03-16T17:06:00Z");
        rounds.round();
        assertThat(recipients()).containsExactly("camille@example.test");
        assertThat(count("SENT")).isEqualTo(1);
    }

    @Test
    void isGivenUpAfterTheSixthRefusal() {
        SERVER.stop();
        pending("camille@example.test");

        List<Instant> tries = new ArrayList<>();
        while (count("PENDING") == 1) {
            Instant due = value("next_attempt_at", java.sql.Timestamp.class).toInstant();
            tries.add(due);
            clock.set(due.toString());
            rounds.round();
        }

        assertThat(tries)
                .containsExactly(
                        Instant.parse("2026-03-16T17:05:00Z"),
                        Instant.parse("2026-03-16T17:06:00Z"),
                        Instant.parse("2026-03-16T17:11:00Z"),
                        Instant.parse("2026-03-16T17:41:00Z"),
                        Instant.parse("2026-03-16T19:41:00Z"),
                        Instant.parse("2026-03-17T07:41:00Z"));
        assertThat(count("FAILED")).isEqualTo(1);
    }

    /** The node died between writing the mail down and sending it. */
    @Test
    void whatACrashLeftBehindLeavesInTheNextRound() {
        pending("camille@example.test");

        rounds.round();

        assertThat(recipients()).containsExactly("camille@example.test");
    }

    @Test
    void sendersAtTheSameTimeSendEachMailOnce() throws Exception {
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            addresses.add("person" + i + "@example.test");
            pending(addresses.getLast());
        }
        Callable<Boolean> sender = () -> CentreContext.callAs(centre.id(), () -> {
            dispatch.sendDue(centre);
            return true;
        });
        try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> done : nodes.invokeAll(List.of(sender, sender, sender))) {
                done.get();
            }
        }

        assertThat(recipients()).containsExactlyInAnyOrderElementsOf(addresses);
    }

    @Test
    void aSentMailKeepsNeitherItsCodeNorItsSecretLink() {
        publish(received("camille@example.test"));

        await().until(() -> count("SENT") == 1);
        assertThat(value("count(*) filter (where body is null)", Long.class)).isEqualTo(1);
    }

    @Test
    void anAddressThatIsNotOneIsLeftOut() {
        publish(received("camille@example.test\r\nBcc: tous@example.test"));
        publish(received(null));

        await().until(() -> publicationsLeft() == 0);
        assertThat(count("PENDING") + count("SENT") + count("FAILED")).isZero();
    }

    /** Every mail there is, in the words of somebody who would like to write headers. */
    @Test
    void whatPeopleTypeBecomesNeitherAHeaderNorARecipient() throws Exception {
        jdbc.sql("update platform.centre set name = ? where slug = ?")
                .params("CDG" + INJECTED, centre.id().slug())
                .update();
        for (Object listener : List.of(caseMails, accountMails, dataRequestMails)) {
            tellAll(listener, "camille@example.test" + INJECTED);
            tellAll(listener, "camille@example.test");
        }

        await().until(() -> value("count(distinct kind)", Integer.class) == MailKind.values().length);
        await().until(() -> count("PENDING") == 0);
        assertThat(SERVER.getReceivedMessages()).hasSize((int) count("SENT"));
        for (MimeMessage mail : SERVER.getReceivedMessages()) {
            assertThat(mail.getAllRecipients()).containsExactly(new InternetAddress("camille@example.test"));
            assertThat(Collections.list(mail.getAllHeaders()))
                    .extracting(Header::getName)
                    .containsOnlyOnce("From", "To", "Subject")
                    .doesNotContain("Bcc", "Cc", "X-Injected");
            assertThat(((InternetAddress) mail.getFrom()[0]).getAddress()).isEqualTo("ne-pas-repondre@entremise.test");
            assertThat(mail.getFrom()).hasSize(1);
        }
    }

    /** Calls each listener once for every mail that it may write. */
    private void tellAll(Object listener, String address) throws ReflectiveOperationException {
        for (Method on : AopUtils.getTargetClass(listener).getDeclaredMethods()) {
            if (on.isAnnotationPresent(ApplicationModuleListener.class)) {
                for (Object event : events(on.getParameterTypes()[0], address)) {
                    ReflectionUtils.makeAccessible(on);
                    on.invoke(listener, event);
                }
            }
        }
    }

    /** The event with each choice that it knows, and something typed in all its texts. */
    private List<Object> events(Class<?> type, String address) throws ReflectiveOperationException {
        int choices = Stream.of(type.getRecordComponents())
                .mapToInt(component -> component.getType().isEnum()
                        ? component.getType().getEnumConstants().length
                        : component.getType() == boolean.class ? 2 : 1)
                .max()
                .orElse(1);
        List<Object> events = new ArrayList<>();
        for (int choice = 0; choice < choices; choice++) {
            List<Object> values = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                values.add(typed(component, address, choice));
            }
            Constructor<?> all = type.getDeclaredConstructor(Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            events.add(all.newInstance(values.toArray()));
        }
        return events;
    }

    private Object typed(RecordComponent component, String address, int choice) throws ReflectiveOperationException {
        Class<?> type = component.getType();
        if (type == String.class) {
            return switch (component.getName()) {
                case "reference" -> "MPO-2026-71-000123";
                case "email",
                        "claimantEmail",
                        "assistantEmail",
                        "employerEmail",
                        "contactEmail",
                        "mediatorEmail",
                        "employeeEmail" -> address;
                default -> "x" + INJECTED;
            };
        }
        if (type == List.class) {
            ParameterizedType list = (ParameterizedType) component.getGenericType();
            return events((Class<?>) list.getActualTypeArguments()[0], address);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[choice];
        }
        return Map.<Class<?>, Object>of(
                        CentreId.class, centre.id(),
                        UUID.class, Ids.next(),
                        LocalDate.class, LocalDate.of(2026, 3, 16),
                        Instant.class, clock.instant(),
                        boolean.class, choice == 1)
                .get(type);
    }

    private ReferralReceived received(String email) {
        return new ReferralReceived(
                centre.id(), UUID.randomUUID(), "MPO-2026-71-000123", clock.instant(), false, email, "/suivi/secret");
    }

    private void publish(Object event) {
        centres.run(centre, () -> events.publishEvent(event));
    }

    private void pending(String to) {
        centres.run(
                centre,
                () -> mails.save(new OutgoingMail(
                        Ids.next(),
                        MailKind.RECEIPT,
                        "MPO-2026-71-000123",
                        new MailAddress(to),
                        new MailText("Objet", "Texte"),
                        clock.instant())));
    }

    private static MimeMessage onlyMail() {
        await().until(() -> SERVER.getReceivedMessages().length == 1);
        return SERVER.getReceivedMessages()[0];
    }

    private static List<String> recipients() {
        await().until(() -> SERVER.getReceivedMessages().length > 0);
        return java.util.Arrays.stream(SERVER.getReceivedMessages())
                .map(MailSendingIT::recipientOf)
                .toList();
    }

    private static String recipientOf(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String textOf(MimeMessage mail) throws Exception {
        return ((String) mail.getContent()).replace("\r\n", "\n");
    }

    private long count(String state) {
        return centres.in(
                centre,
                () -> jdbc.sql("select count(*) from outgoing_mail where state = '" + state + "'")
                        .query(Long.class)
                        .single());
    }

    private <T> T value(String column, Class<T> type) {
        return centres.in(
                centre,
                () -> jdbc.sql("select " + column + " from outgoing_mail")
                        .query(type)
                        .single());
    }

    private int attempts() {
        return centres.in(
                centre,
                () -> jdbc.sql("select coalesce(max(attempts), 0) from outgoing_mail")
                        .query(Integer.class)
                        .single());
    }

    private long publicationsLeft() {
        return jdbc.sql("select count(*) from platform.event_publication where serialized_event like ?")
                .param("%\"" + centre.id() + "\"%")
                .query(Long.class)
                .single();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
