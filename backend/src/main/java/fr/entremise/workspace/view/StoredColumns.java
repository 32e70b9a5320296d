package fr.entremise.workspace.view;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The columns of a view in their order, as JSON; null is the list's own choice. */
@Converter
class StoredColumns implements AttributeConverter<List<String>, String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<String> columns) {
        return columns == null ? null : JSON.writeValueAsString(columns);
    }

    @Override
    public @Nullable List<String> convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : JSON.readValue(text, new TypeReference<List<String>>() {});
    }
}
