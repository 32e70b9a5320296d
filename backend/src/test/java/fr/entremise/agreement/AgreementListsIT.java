package fr.entremise.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.identity.Role;
import fr.entremise.shared.Money;
import fr.entremise.testing.IntegrationTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of conventions, what it points out, and the tariffs. */
@IntegrationTest
class AgreementListsIT extends AgreementSteps {

    @Test
    void aTariffIsSetForTheDaysToComeAndNeverChanged() {
        UUID admin = people.with(Role.CENTRE_ADMIN, centre);
        assertThat(setTariff(admin, "2022-06-01", "100.00")).hasStatus(201);
        assertThat(setTariff(admin, "2026-07-01", "110.50"))
                .hasStatus(201)
                .bodyJson()
                .isLenientlyEqualTo("{\"hourlyRate\":110.50,\"validTo\":null,\"demo\":false}");

        assertThat(setTariff(admin, "2025-01-01", "90.00"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("validFrom");
        assertRefused(setTariff(admin, "2026-07-01", "90.00"), 409, "tariff-already-set");
        assertThat(setTariff(manager, "2026-08-01", "90.00")).hasStatus(403);
        assertThat(get("/tariffs", manager)).bodyJson().isLenientlyEqualTo("""
                {"total":2,"items":[{"validFrom":"2026-07-01"},{"validFrom":"2022-06-01","validTo":"2026-06-30"}]}
                """);
        assertThat(rate("2026-06-30")).isEqualTo(Money.euros("100.00"));
        assertThat(rate("2026-07-01")).isEqualTo(Money.euros("110.50"));
    }

    @Test
    void aPageOfConventionsCostsTwoStatementsAndIsFiltered() {
        String active = draft(recordDeliberation(OTHER), OTHER);
        sign(active, "MEMBER", "2026-04-02");
        sign(active, "CENTRE", "2026-04-03");
        draft(recordDeliberation(SIREN), SIREN);

        assertThat(statements.during(() -> list(null, null))).isEqualTo(2);
        assertThat(statements.during(() -> list("cluny", ConventionState.ACTIVE)))
                .isEqualTo(3);
        assertThat(get("/conventions?q=CLUNY", manager))
                .bodyJson()
                .isLenientlyEqualTo("{\"total\":1,\"items\":[{\"bodyName\":\"Cluny\",\"state\":\"ACTIVE\"}]}");
        assertThat(get("/conventions?sort=body,desc", manager))
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"total\":2,\"items\":[{\"bodyName\":\"Cluny\"},{\"bodyName\":\"Chalon-sur-Saône\"}]}");
        assertThat(get("/conventions?sort=siren", manager)).hasStatus(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DRAFT",
                "SENT",
                "SIGNED_BY_MEMBER",
                "SIGNED_BY_CENTRE",
                "SCHEDULED",
                "ACTIVE",
                "NOTICE_GIVEN",
                "TERMINATED",
                "ABANDONED"
            })
    void theListFindsEachStateThatASheetShows(String state) {
        String id = draft(recordDeliberation(SIREN), SIREN);
        String on = "{\"on\":\"2026-05-02\"}";
        switch (state) {
            case "DRAFT" -> {}
            case "SENT" -> post("/conventions/" + id + "/sending", on);
            case "SIGNED_BY_MEMBER" -> sign(id, "MEMBER", "2026-05-12");
            case "SIGNED_BY_CENTRE" -> sign(id, "CENTRE", "2026-05-12");
            case "ABANDONED" -> post("/conventions/" + id + "/abandonment", "{\"reason\":\"Erreur\"}");
            default -> {
                sign(id, "MEMBER", "2026-03-25");
                sign(id, "CENTRE", state.equals("SCHEDULED") ? "2026-05-12" : "2026-03-25");
                if (state.equals("NOTICE_GIVEN") || state.equals("TERMINATED")) {
                    String last = state.equals("TERMINATED") ? "2026-05-19" : "2026-05-20";
                    post(
                            "/conventions/" + id + "/termination",
                            "{\"lastCoveredDay\":\"" + last + "\",\"reason\":\"Retrait\"}");
                }
            }
        }

        for (ConventionState asked : ConventionState.values()) {
            assertThat(get("/conventions?state=" + asked, manager))
                    .bodyJson()
                    .extractingPath("$.total")
                    .isEqualTo(asked.name().equals(state) ? 1 : 0);
        }
        assertThat(get("/conventions/" + id, manager))
                .bodyJson()
                .extractingPath("$.convention.state")
                .isEqualTo(state);
    }

    @Test
    void aConventionThatWaitsTooLongOrWouldLeaveAnEmployerUninformedIsPointedOut() {
        String id = draft(recordDeliberation(SIREN), SIREN);
        post("/conventions/" + id + "/sending", "{\"on\":\"2026-04-20\"}");
        assertThat(get("/anomalies", manager)).bodyJson().isStrictlyEqualTo("{\"items\":[]}");

        post("/conventions/" + id + "/sending", "{\"on\":\"2026-04-19\"}");
        assertThat(get("/anomalies", manager)).bodyJson().isStrictlyEqualTo("""
                {"items":[{"kind":"CONVENTION_SENT_LONG_AGO","count":1,"path":"conventions?attention=SENT_LONG_AGO",
                  "title":"Conventions envoyées depuis plus de 30\u00a0jours, sans signature"}]}
                """);
        assertListed("SENT_LONG_AGO", 1);

        sign(id, "CENTRE", "2026-05-18");
        sign(id, "MEMBER", "2026-05-18");
        assertThat(get("/anomalies", manager)).bodyJson().isStrictlyEqualTo("{\"items\":[]}");
        clock.set("2026-06-01T08:00:00Z");
        assertThat(get("/anomalies", manager)).bodyJson().isStrictlyEqualTo("""
                {"items":[{"kind":"CONVENTION_NO_CONTACT","count":1,"path":"conventions?attention=NO_CONTACT",
                  "title":"Conventions en vigueur sans contact à informer"}]}
                """);
        assertListed("NO_CONTACT", 1);
        assertThat(get("/conventions?attention=NO_CONTACT&q=cluny", manager))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);

        post("/bodies/" + SIREN + "/contacts", """
                {"function":"HR","name":"Ressources humaines","email":"rh@chalon.example","phone":null,"from":null}
                """);
        assertListed("NO_CONTACT", 0);
        assertThat(get("/anomalies", manager)).bodyJson().isStrictlyEqualTo("{\"items\":[]}");
    }
}
