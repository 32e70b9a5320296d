package fr.entremise.deadlines;

import static fr.entremise.deadlines.Question.FULL;
import static fr.entremise.deadlines.Question.day;
import static fr.entremise.deadlines.Question.decided;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The types are the JSON of the public contract, read and written without any mapping. */
class JsonShapeTest {

    private final JsonMapper json = new JsonMapper();

    @Test
    void anAnswerHasExactlyTheFieldsOfTheContract() {
        MpoAnswer answer =
                decided("2026-01-12", "2026-01-15", FULL).referred("2026-03-16").answer();
        JsonNode tree = json.valueToTree(answer);
        assertThat(tree.propertyNames())
                .containsExactlyInAnyOrder(
                        "applies",
                        "reasons",
                        "timing",
                        "referralDate",
                        "deadline",
                        "prudentDeadline",
                        "reasonableTimeOn",
                        "courtDeadline",
                        "implicitRefusalOn",
                        "steps");
        assertThat(tree.get("applies").asString()).isEqualTo("YES");
        assertThat(tree.get("timing").asString()).isEqualTo("IN_TIME");
        assertThat(tree.get("referralDate").asString()).isEqualTo("2026-03-16");
        assertThat(tree.get("deadline").toString()).isEqualTo("{\"safe\":\"2026-03-16\",\"latest\":\"2026-03-16\"}");
        assertThat(tree.get("courtDeadline").isNull()).isTrue();
        assertThat(tree.get("steps").get(0).propertyNames()).containsExactlyInAnyOrder("rule", "text", "date");
    }

    @Test
    void anExplicitDecisionIsRead() {
        String body = """
                {"kind":"EXPLICIT","decidedOn":"2026-01-12","notifiedOn":"2026-01-15",
                 "notice":{"mentionsMpo":true,"givesMediatorContact":true,"givesCourtAndTimeLimit":true}}""";
        assertThat(json.readValue(body, ContestedDecision.class))
                .isEqualTo(ContestedDecision.explicit(day("2026-01-12"), day("2026-01-15"), FULL));
    }

    @Test
    void anImplicitDecisionIsReadAndWhatANoticeDoesNotSayIsFalse() {
        String body = """
                {"kind":"IMPLICIT","requestReceivedOn":"2026-04-23","acknowledgement":null,
                 "expressRefusal":{"notifiedOn":"2026-07-20","notice":{"givesCourtAndTimeLimit":true}}}""";
        assertThat(json.readValue(body, ContestedDecision.class))
                .isEqualTo(ContestedDecision.implicit(
                        day("2026-04-23"),
                        null,
                        new ContestedDecision.ExpressRefusal(day("2026-07-20"), new Notice(false, false, true))));
    }

    @Test
    void anEventAndAResidenceAreRead() {
        assertThat(json.readValue("{\"type\":\"RIGHTS_DEFENDER_SEIZED\",\"on\":\"2026-03-10\"}", LitigationEvent.class))
                .isEqualTo(LitigationEvent.of(LitigationEvent.Type.RIGHTS_DEFENDER_SEIZED, day("2026-03-10")));
        assertThat(json.readValue("{\"country\":\"CH\"}", Residence.class)).isEqualTo(Residence.abroad("CH"));
    }

    @Test
    void anEventIsNamedByItsTypeOrItsKind() {
        LitigationEvent event = LitigationEvent.of(LitigationEvent.Type.COURT_CLAIM_REGISTERED, day("2026-06-20"));
        for (String name : new String[] {"type", "kind"}) {
            String body = "{\"" + name + "\":\"COURT_CLAIM_REGISTERED\",\"on\":\"2026-06-20\"}";
            assertThat(json.readValue(body, LitigationEvent.class)).isEqualTo(event);
        }
    }
}
