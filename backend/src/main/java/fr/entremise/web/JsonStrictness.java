package fr.entremise.web;

import fr.entremise.shared.CalendarDay;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * What the API reads and nothing near it: a date is written YYYY-MM-DD, a text holds what people write, a field stands
 * once.
 */
@Configuration(proxyBeanMethods = false)
class JsonStrictness {

    @Bean
    JacksonModule strictJson() {
        return new SimpleModule("strict")
                .addDeserializer(LocalDate.class, new Day())
                .addDeserializer(String.class, new Text());
    }

    /** With two values for a field, a proxy may look at the one and the application take the other. */
    @Bean
    JsonMapperBuilderCustomizer oneValuePerField() {
        return json -> json.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }

    /** Neither a day with an hour nor three numbers, which Jackson would take as well. */
    private static final class Day extends StdScalarDeserializer<LocalDate> {

        Day() {
            super(LocalDate.class);
        }

        @Override
        public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
            }
            String text = parser.getString();
            try {
                return CalendarDay.parse(text);
            } catch (DateTimeParseException wrong) {
                return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "not a day");
            }
        }
    }

    private static final class Text extends StringDeserializer {

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
            String text = super.deserialize(parser, context);
            return text == null || ReadableText.isReadable(text)
                    ? text
                    : (String) context.handleWeirdStringValue(String.class, "", "not readable");
        }
    }
}
