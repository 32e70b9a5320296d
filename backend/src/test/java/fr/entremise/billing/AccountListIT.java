package fr.entremise.billing;

import static fr.entremise.testing.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.agreement.NewTariff;
import fr.entremise.agreement.Tariffs;
import fr.entremise.directory.AffiliationStatus;
import fr.entremise.directory.Bodies;
import fr.entremise.directory.BodyKind;
import fr.entremise.directory.NewBody;
import fr.entremise.identity.Role;
import fr.entremise.mediation.events.MediationClosed;
import fr.entremise.mediation.events.MediatorAssigned;
import fr.entremise.mediation.events.ReferralAccepted;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import fr.entremise.shared.Money;
import fr.entremise.shared.Siren;
import fr.entremise.tenancy.Centre;
import fr.entremise.testing.IntegrationTest;
import fr.entremise.testing.MovableClock;
import fr.entremise.testing.StatementCounter;
import fr.entremise.testing.TestCentres;
import fr.entremise.testing.TestPeople;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of cases to bill is priced, ordered and cut into pages by the database, as the statements price each. */
@IntegrationTest
class AccountListIT {

    private static final Siren PAYS = new Siren("217100767");
    private static final Siren INCLUDED = new Siren("217101377");
    private static final Siren CHANGED = new Siren("217102706");
    private static final Siren UNSET = new Siren("217100015");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    @Autowired
    MockMvcTester http;

    @Autowired
    TestCentres centres;

    @Autowired
    TestPeople people;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    MovableClock clock;

    @Autowired
    StatementCounter statements;

    @Autowired
    Bodies bodies;

    @Autowired
    Tariffs tariffs;

    @Autowired
    TimeEntries time;

    @Autowired
    Invoices invoices;

    @Autowired
    CaseAccounts accounts;

    @Autowired
    JsonMapper json;

    Centre centre;
    UUID mediator;
    UUID finance;
    int cases;

    @BeforeEach
    void openACentreWithTwoTariffs() {
        clock.set("2026-05-20T08:00:00Z");
        cases = 0;
        centre = centres.open();
        mediator = people.with(Role.MEDIATOR, centre);
        finance = people.with(Role.FINANCE, centre);
        centres.run(centre, () -> {
            tariff(LocalDate.of(2026, 1, 10), "62.15");
            body(PAYS, "Épinac", AffiliationStatus.NONE);
            body(INCLUDED, "Cluny", AffiliationStatus.MANDATORY);
            body(CHANGED, "Mâcon", AffiliationStatus.MANDATORY);
            bodies.changeAffiliation(CHANGED, AffiliationStatus.NONE, LocalDate.of(2026, 2, 1), "Départ", "Test");
            body(UNSET, "Le Breuil", null);
        });
        clock.set("2026-03-01T08:00:00Z");
        centres.run(centre, () -> tariff(LocalDate.of(2026, 3, 10), "70.05"));
        clock.set("2026-05-20T08:00:00Z");
    }

    @AfterEach
    void releaseTheClock() {
        clock.release();
    }

    @Test
    void theDatabasePricesACaseAsItsStatementDoes() {
        Random random = new Random(7);
        for (int i = 0; i < 40; i++) {
            randomCase(random);
        }
        List<CaseAccount> all = list("?sort=code,asc&size=100").items();

        assertThat(all).hasSize(40);
        assertThat(all.stream().map(CaseAccount::state).distinct())
                .contains(
                        BillingState.IN_PROGRESS,
                        BillingState.TO_COMPLETE,
                        BillingState.TO_INVOICE,
                        BillingState.NOTHING_TO_PAY);
        for (BillingState state : BillingState.values()) {
            assertThat(codes(list("?size=100&sort=code,asc&state=" + state).items()))
                    .as(state.name())
                    .isEqualTo(codes(all.stream()
                            .filter(account -> account.state() == state)
                            .toList()));
        }
        for (CaseAccount account : all) {
            if (account.amount() != null) {
                String only = account.amount().amount().toPlainString();
                assertThat(codes(list("?size=100&amountFrom=" + only + "&amountTo=" + only)
                                .items()))
                        .as(account.code() + " at " + only)
                        .contains(account.code());
            }
        }
        Money toInvoice = all.stream()
                .filter(account -> account.state() == BillingState.TO_INVOICE)
                .map(account -> Objects.requireNonNull(account.amount()))
                .reduce(Money.ZERO, Money::plus);
        assertThat(centres.in(centre, () -> accounts.summary()).toInvoice().amount())
                .isEqualTo(toInvoice);
    }

    @Test
    void ordersByWhatIsShown() {
        Random random = new Random(11);
        for (int i = 0; i < 25; i++) {
            randomCase(random);
        }
        assertThat(list("?size=100&sort=amount,asc").items().stream().map(CaseAccount::amount))
                .isSortedAccordingTo(Comparator.nullsLast(Comparator.naturalOrder()));
        assertThat(list("?size=100&sort=amount,desc").items().stream().map(CaseAccount::amount))
                .isSortedAccordingTo(Comparator.nullsLast(Comparator.reverseOrder()));
        assertThat(list("?size=100&sort=minutes,asc").items().stream().map(CaseAccount::totalMinutes))
                .isSorted();
        assertThat(list("?size=100&sort=state,desc").items().stream().map(CaseAccount::state))
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(list("?size=100&sort=body,asc").items().stream()
                        .map(CaseAccount::bodyName)
                        .filter(Objects::nonNull)
                        .distinct())
                .isSubsetOf("Cluny", "Épinac", "Le Breuil", "Mâcon")
                .isSortedAccordingTo(java.text.Collator.getInstance(java.util.Locale.FRENCH));
    }

    @Test
    void pagesFollowEachOtherWithoutGapNorDouble() {
        for (int i = 0; i < 7; i++) {
            closed(PAYS, 60);
        }
        List<String> found = new ArrayList<>();
        for (int page = 0; page < 3; page++) {
            Listing<CaseAccount> some = list("?size=3&sort=amount,asc&page=" + page);
            assertThat(some.total()).isEqualTo(7);
            found.addAll(codes(some.items()));
        }
        assertThat(found).hasSize(7).doesNotHaveDuplicates();
        Listing<CaseAccount> beyond = list("?size=3&page=9");
        assertThat(beyond.items()).isEmpty();
        assertThat(beyond.total()).isEqualTo(7);
    }

    @Test
    void eachFilterKeepsWhatItSays() {
        String open = opened(PAYS, LocalDate.of(2026, 4, 1));
        String prepared = closed(PAYS, 60);
        centres.run(centre, () -> invoices.prepare(prepared, finance));
        String plain = closed(CHANGED, 120);

        assertThat(codes(list("?prepared=true").items())).containsExactly(prepared);
        assertThat(codes(list("?prepared=false&sort=code,asc").items())).containsExactly(open, plain);
        assertThat(codes(list("?body=" + CHANGED.value()).items())).containsExactly(plain);
        assertThat(codes(list("?openedFrom=2026-04-01&openedTo=2026-04-01").items()))
                .containsExactly(open);
        assertThat(codes(list("?closedFrom=2026-05-19&sort=code,asc").items())).containsExactly(prepared, plain);
        assertThat(codes(list("?q=EPINAC&sort=code,asc").items())).containsExactly(open, prepared);
        assertThat(codes(list("?q=100%25").items())).isEmpty();
        assertThat(codes(list("?lack=SIRET&sort=code,asc").items())).containsExactly(prepared, plain);
        assertThat(centres.in(centre, () -> accounts.summary()).prepared().count())
                .isEqualTo(1);
    }

    @Test
    void aFilterThatMeansNothingIsRefusedByItsName() {
        refused("amountFrom=10&amountTo=9", 422, "amountTo");
        refused("amountFrom=-1", 422, "amountFrom");
        refused("amountFrom=1.005", 422, "amountFrom");
        refused("amountTo=1E999999999", 422, "amountTo");
        refused("amountTo=beaucoup", 400, "amountTo");
        refused("openedFrom=2026-02-30", 400, "openedFrom");
    }

    @Test
    void aListCostsTheSameHoweverLong() {
        closed(PAYS, 60);
        String path = "/billing/cases?state=TO_INVOICE&sort=amount,desc";
        get(path);
        long one = statements.during(() -> get(path));
        for (int i = 0; i < 8; i++) {
            closed(i % 2 == 0 ? PAYS : CHANGED, 30 + i);
        }
        assertThat(statements.during(() -> get(path))).isEqualTo(one);
    }

    private void refused(String filter, int status, String field) {
        MvcTestResult answer = get("/billing/cases?" + filter);
        assertThat(answer).hasStatus(status);
        assertThat(read(answer).at("/errors/0/field").asString()).isEqualTo(field);
    }

    private void randomCase(Random random) {
        @Nullable
        Siren body = Arrays.asList(PAYS, INCLUDED, CHANGED, UNSET, null).get(random.nextInt(5));
        LocalDate opened = FIRST.plusDays(random.nextInt(60));
        String code = opened(body, opened);
        int entries = random.nextInt(4);
        for (int i = 0; i < entries; i++) {
            Activity activity = random.nextInt(4) == 0 ? Activity.TRAVEL : Activity.PLENARY;
            LocalDate day = opened.plusDays(random.nextInt(40));
            int minutes = 1 + random.nextInt(300);
            UUID entry = centres.in(
                            centre,
                            () -> time.record(reference(), TestPeople.acting(mediator), activity, day, minutes, null))
                    .id();
            if (random.nextInt(6) == 0) {
                centres.run(centre, () -> time.reverse(reference(), TestPeople.acting(mediator), entry));
            }
        }
        if (random.nextInt(5) > 0) {
            close(code);
        }
    }

    private String closed(Siren body, int minutes) {
        String code = opened(body, LocalDate.of(2026, 3, 16));
        centres.run(
                centre,
                () -> time.record(
                        reference(),
                        TestPeople.acting(mediator),
                        Activity.PLENARY,
                        LocalDate.of(2026, 5, 19),
                        minutes,
                        null));
        close(code);
        return code;
    }

    private String opened(@Nullable Siren body, LocalDate on) {
        cases++;
        String code = "K7QX-%03d".formatted(cases);
        UUID id = caseId();
        centres.run(centre, () -> {
            events.publishEvent(new ReferralAccepted(
                    centre.id(),
                    id,
                    reference(),
                    code,
                    body == null ? null : body.value(),
                    on,
                    "camille@example.test",
                    "https://entremise.test/suivi"));
            events.publishEvent(
                    new MediatorAssigned(centre.id(), id, reference(), mediator, "Dominique", "d@example.test"));
        });
        return code;
    }

    private void close(String code) {
        centres.run(
                centre,
                () -> events.publishEvent(new MediationClosed(
                        centre.id(),
                        caseId(),
                        reference(),
                        code,
                        LocalDate.of(2026, 5, 20),
                        null,
                        null,
                        "https://entremise.test/suivi")));
    }

    private UUID caseId() {
        return new UUID(0x0199a000_0000_7000L, 0x8000_0000_0000_0000L + cases);
    }

    private String reference() {
        return "MPO-2026-71-%06d".formatted(cases);
    }

    private void tariff(LocalDate from, String hourly) {
        tariffs.set(
                new NewTariff(
                        from,
                        "2025-" + hourly,
                        LocalDate.of(2025, 12, 1),
                        Money.euros(hourly),
                        Set.of(AffiliationStatus.MANDATORY),
                        "Frais de gestion compris."),
                "Test");
    }

    private void body(Siren siren, String name, @Nullable AffiliationStatus status) {
        bodies.add(new NewBody(siren, name, BodyKind.COMMUNE, "71", List.of()));
        if (status != null) {
            bodies.changeAffiliation(siren, status, LocalDate.of(2013, 1, 1), "Reprise", "Test");
        }
    }

    /** Through the door, and as the answer of the module, whose amounts need no reading. */
    private Listing<CaseAccount> list(String query) {
        MvcTestResult answer = get("/billing/cases" + query);
        assertThat(answer).hasStatusOk();
        JsonNode page = read(answer);
        List<String> codes = page.get("items")
                .valueStream()
                .map(item -> item.get("code").asString())
                .toList();
        List<CaseAccount> found = centres.in(centre, () -> accounts.findAll(codes));
        return Listing.of(
                codes.stream()
                        .map(code -> found.stream()
                                .filter(account -> account.code().equals(code))
                                .findFirst()
                                .orElseThrow())
                        .toList(),
                new ListRequest(page.get("page").asInt(), page.get("size").asInt(), null),
                page.get("total").asLong());
    }

    private static List<String> codes(List<CaseAccount> found) {
        return found.stream().map(CaseAccount::code).toList();
    }

    private MvcTestResult get(String path) {
        return http.get()
                .uri(java.net.URI.create("/api/v1/centres/" + centre.id() + path))
                .with(as(finance))
                .exchange();
    }

    private JsonNode read(MvcTestResult answer) {
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }
}
