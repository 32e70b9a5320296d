package fr.entremise.workspace.view;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The filters of a view, as JSON. */
@Converter
class StoredQuery implements AttributeConverter<Map<String, String>, String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String convertToDatabaseColumn(@Nullable Map<String, String> query) {
        return JSON.writeValueAsString(query == null ? Map.of() : query);
    }

    @Override
    public Map<String, String> convertToEntityAttribute(@Nullable String text) {
        return text == null ? Map.of() : JSON.readValue(text, new TypeReference<Map<String, String>>() {});
    }
}
