package fr.entremise.web;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.entremise.identity.Actor;
import fr.entremise.shared.Siren;
import fr.entremise.shared.Siret;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The OpenAPI document, from which the typed client of the application in the browser is generated. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final Pattern PATH_NAME = Pattern.compile("\\{([^}]+)}");

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Actor.class)
                .addSimpleTypesForParameterObject(Siren.class, Siret.class)
                .replaceWithSchema(Siren.class, new StringSchema().description("SIREN, nine digits"))
                .replaceWithSchema(Siret.class, new StringSchema().description("SIRET, fourteen digits"));
    }

    /** The server is named only to be taken away again below: springdoc adds its own to every later reading otherwise. */
    @Bean
    OpenAPI openApi() {
        return new OpenAPI().info(new Info().title("Entremise").version("1")).addServersItem(new Server().url("/"));
    }

    /** The server's address is the reader's own; writing one would change the document from machine to machine. */
    @Bean
    OpenApiCustomizer stableDocument() {
        return document -> document.setServers(null);
    }

    @Bean
    OpenApiCustomizer aliasesAreTold() {
        return document -> {
            Schema<?> event = document.getComponents().getSchemas().get("LitigationEvent");
            if (event != null) {
                event.setDescription("`type` is also accepted under the name `kind`.");
            }
        };
    }

    /** What every refusal looks like; no controller returns it, so nothing else would describe it. */
    @Bean
    OpenApiCustomizer problemsAreDescribed() {
        Schema<?> error =
                new ObjectSchema().addProperty("field", new StringSchema()).addProperty("message", new StringSchema());
        error.setRequired(List.of("field", "message"));
        Schema<?> problem = new ObjectSchema()
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty(
                        "errors",
                        new ArraySchema().items(new Schema<>().$ref("#/components/schemas/ProblemFieldError")));
        problem.setRequired(List.of("type", "title", "status"));
        return document ->
                document.getComponents().addSchemas("Problem", problem).addSchemas("ProblemFieldError", error);
    }

    /** No controller takes the centre as argument, since it is bound before; a client must name it all the same. */
    @Bean
    OpenApiCustomizer namesOfThePathAreParameters() {
        return document -> document.getPaths()
                .forEach((path, item) -> item.readOperations().forEach(operation -> declare(path, operation)));
    }

    private static void declare(String path, Operation operation) {
        List<Parameter> parameters =
                new ArrayList<>(Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of()));
        Matcher names = PATH_NAME.matcher(path);
        for (int position = 0; names.find(); position++) {
            String name = names.group(1);
            if (parameters.stream().noneMatch(parameter -> name.equals(parameter.getName()))) {
                parameters.add(position, new PathParameter().name(name).schema(new StringSchema()));
            }
        }
        if (!parameters.isEmpty()) {
            operation.setParameters(parameters);
        }
    }

    @Bean
    ModelConverter recordsAreRequired() {
        return new RecordsAreRequired();
    }

    /** A record component is always in the answer unless it is nullable: without this every field looks optional. */
    private static final class RecordsAreRequired implements ModelConverter {

        @Override
        public @Nullable Schema<?> resolve(
                AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
            if (!chain.hasNext()) {
                return null;
            }
            Schema<?> resolved = chain.next().resolve(type, context, chain);
            JavaType java = new ObjectMapper().constructType(type.getType());
            if (java != null && java.getRawClass().isRecord()) {
                schemaOf(resolved, context).ifPresent(schema -> require(schema, java.getRawClass()));
            }
            return resolved;
        }

        private static Optional<Schema<?>> schemaOf(@Nullable Schema<?> resolved, ModelConverterContext context) {
            if (resolved == null) {
                return Optional.empty();
            }
            String reference = resolved.get$ref();
            if (reference == null) {
                return Optional.of(resolved);
            }
            return Optional.ofNullable(
                    context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1)));
        }

        @SuppressWarnings("rawtypes")
        private static void require(Schema<?> schema, Class<?> record) {
            Map<String, Schema> properties = schema.getProperties();
            if (properties == null) {
                return;
            }
            List<String> required = new ArrayList<>();
            for (RecordComponent component : record.getRecordComponents()) {
                Schema<?> property = properties.get(component.getName());
                if (property == null) {
                    continue;
                }
                if (isNullable(component) && property.get$ref() != null) {
                    // Beside a reference a type is a second condition, not an alternative.
                    Schema<?> reference = new Schema<>().$ref(property.get$ref());
                    properties.put(
                            component.getName(),
                            new Schema<>().oneOf(List.of(reference, new Schema<>().types(Set.of("null")))));
                } else if (isNullable(component)) {
                    property.addType("null");
                } else {
                    required.add(component.getName());
                }
            }
            schema.setRequired(required.stream().filter(Objects::nonNull).toList());
        }

        private static boolean isNullable(RecordComponent component) {
            return component.getType() == Optional.class
                    || Arrays.stream(component.getAnnotatedType().getAnnotations())
                            .anyMatch(annotation -> annotation.annotationType() == Nullable.class);
        }
    }
}
