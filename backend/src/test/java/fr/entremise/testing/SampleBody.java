package fr.entremise.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A body made from its schema, every field filled in; each value can be replaced by raw JSON of any kind. */
public final class SampleBody {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode document;
    private final JsonNode schema;
    private final List<String> texts = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    SampleBody(JsonNode document, JsonNode schema) {
        this.document = document;
        this.schema = schema;
        note(node(schema, 0), "");
    }

    /** Where texts stand, as JSON pointers. */
    public List<String> texts() {
        return texts;
    }

    /** Where any single value stands. */
    public List<String> values() {
        return values;
    }

    public String valid() {
        return JSON.writeValueAsString(node(schema, 0));
    }

    /** With raw JSON in one place. */
    public String with(String pointer, String raw) {
        return withAll(List.of(pointer), raw);
    }

    public String withAll(List<String> pointers, String raw) {
        JsonNode body = node(schema, 0);
        UnaryOperator<String> mark = pointer -> "MARK-" + Integer.toHexString(pointer.hashCode());
        for (String pointer : pointers) {
            int last = pointer.lastIndexOf('/');
            JsonNode parent = body.at(pointer.substring(0, last));
            String name = pointer.substring(last + 1);
            if (parent instanceof ObjectNode object) {
                object.put(name, mark.apply(pointer));
            } else if (parent instanceof ArrayNode array) {
                array.remove(0);
                array.add(mark.apply(pointer));
            }
        }
        String text = JSON.writeValueAsString(body);
        for (String pointer : pointers) {
            text = text.replace("\"" + mark.apply(pointer) + "\"", raw);
        }
        return text;
    }

    private void note(JsonNode node, String pointer) {
        if (node.isObject()) {
            node.properties().forEach(field -> note(field.getValue(), pointer + "/" + field.getKey()));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                note(node.get(i), pointer + "/" + i);
            }
        } else if (!pointer.isEmpty()) {
            values.add(pointer);
            if (node.isString()) {
                texts.add(pointer);
            }
        }
    }

    private JsonNode node(JsonNode of, int depth) {
        if (of.has("$ref")) {
            return node(document.at(of.get("$ref").asString().substring(1)), depth);
        }
        for (String choice : List.of("oneOf", "anyOf", "allOf")) {
            if (of.has(choice)) {
                return node(of.get(choice).get(0), depth);
            }
        }
        if (of.has("enum")) {
            return of.get("enum").get(0);
        }
        return switch (typeOf(of)) {
            case "object" -> object(of, depth);
            case "array" -> {
                ArrayNode array = JSON.createArrayNode();
                yield depth > 5 ? array : array.add(node(of.get("items"), depth + 1));
            }
            case "integer" -> JSON.getNodeFactory().numberNode(1);
            case "number" -> JSON.getNodeFactory().numberNode(10);
            case "boolean" -> JSON.getNodeFactory().booleanNode(true);
            default -> JSON.getNodeFactory().stringNode(text(of.path("format").asString("")));
        };
    }

    private ObjectNode object(JsonNode of, int depth) {
        ObjectNode object = JSON.createObjectNode();
        if (depth <= 5) {
            of.path("properties").properties().forEach(field -> {
                JsonNode value = node(field.getValue(), depth + 1);
                object.set(field.getKey(), value.isString() ? known(field.getKey(), value.asString()) : value);
            });
            if (of.path("additionalProperties").isObject()) {
                object.set("q", node(of.get("additionalProperties"), depth + 1));
            }
        }
        return object;
    }

    private static JsonNode known(String field, String value) {
        String name = field.toLowerCase(Locale.ROOT);
        String better = value;
        if (value.equals("texte")) {
            better = name.contains("email")
                    ? "camille@example.test"
                    : name.contains("siren") ? "217101377" : name.contains("department") ? "71" : value;
        }
        return JSON.getNodeFactory().stringNode(better);
    }

    private static String typeOf(JsonNode of) {
        JsonNode type = of.path("type");
        return type.isArray() ? type.get(0).asString() : type.asString("object");
    }

    private static String text(String format) {
        return switch (format) {
            case "date" -> "2026-11-20";
            case "date-time" -> "2026-11-20T10:00:00Z";
            case "uuid" -> "0199a000-0000-7000-8000-000000000001";
            default -> "texte";
        };
    }
}
