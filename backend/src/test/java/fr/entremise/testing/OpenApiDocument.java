package fr.entremise.testing;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The endpoints that the application serves, read from its OpenAPI document so that a new one cannot be forgotten. */
public class OpenApiDocument {

    private final MockMvcTester http;
    private final JsonMapper json;

    OpenApiDocument(MockMvcTester http, JsonMapper json) {
        this.http = http;
        this.json = json;
    }

    /** The endpoints of a centre that need a login. */
    public List<Endpoint> endpointsOfCentres() {
        return endpointsUnder("/api/v1/centres/{centre}/").stream()
                .filter(endpoint -> !endpoint.path().contains("/public/"))
                .toList();
    }

    public List<Endpoint> endpointsUnder(String root) {
        List<Endpoint> endpoints = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path :
                json.readTree(document()).get("paths").properties()) {
            if (path.getKey().startsWith(root)) {
                for (HttpMethod method : operationsOf(path.getValue())) {
                    endpoints.add(new Endpoint(method, path.getKey(), takesFiles(path.getValue(), method)));
                }
            }
        }
        return endpoints;
    }

    /** Everything that can be asked, with what it takes. */
    public List<Operation> operations() {
        JsonNode whole = json.readTree(document());
        List<Operation> operations = new ArrayList<>();
        whole.get("paths")
                .properties()
                .forEach(path -> operationsOf(path.getValue()).forEach(method -> {
                    JsonNode operation = path.getValue().get(method.name().toLowerCase(Locale.ROOT));
                    List<String> parameters = new ArrayList<>();
                    operation.path("parameters").forEach(parameter -> {
                        if (parameter.get("in").asString().equals("query")) {
                            parameters.add(parameter.get("name").asString());
                        }
                    });
                    JsonNode body = operation.at("/requestBody/content/application~1json/schema");
                    Map.Entry<String, SampleBody> part =
                            partOf(whole, operation.at("/requestBody/content/multipart~1form-data/schema/$ref"));
                    operations.add(new Operation(
                            new Endpoint(method, path.getKey(), takesFiles(path.getValue(), method)),
                            parameters,
                            body.isMissingNode() ? null : new SampleBody(whole, body),
                            part == null ? null : part.getKey(),
                            part == null ? null : part.getValue()));
                }));
        return operations;
    }

    /** The part of a form that is JSON, beside its files. */
    private static Map.Entry<String, SampleBody> partOf(JsonNode whole, JsonNode form) {
        if (form.isMissingNode()) {
            return null;
        }
        return whole.at(form.asString().substring(1)).get("properties").properties().stream()
                .filter(field -> field.getValue().has("$ref"))
                .map(field -> Map.entry(field.getKey(), new SampleBody(whole, field.getValue())))
                .findFirst()
                .orElse(null);
    }

    private static boolean takesFiles(JsonNode path, HttpMethod method) {
        return path.get(method.name().toLowerCase(Locale.ROOT))
                .at("/requestBody/content")
                .has("multipart/form-data");
    }

    private static List<HttpMethod> operationsOf(JsonNode path) {
        return path.properties().stream()
                .map(operation -> operation.getKey().toUpperCase(Locale.ROOT))
                .filter(name -> List.of("GET", "POST", "PUT", "PATCH", "DELETE").contains(name))
                .map(HttpMethod::valueOf)
                .toList();
    }

    private String document() {
        try {
            return http.get()
                    .uri("/api/v1/openapi.json")
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One operation; with files its body is multipart, otherwise JSON. */
    public record Endpoint(HttpMethod method, String path, boolean takesFiles) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** An endpoint, the parameters of its address and a body that fits its form, or a part of one; null where none is. */
    public record Operation(
            Endpoint endpoint, List<String> parameters, SampleBody body, String partName, SampleBody part) {}
}
