package fr.entremise.mediation;

import fr.entremise.mediation.check.AdmissibilityCheck;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what the clock said as it was, with its reasoning. */
@Converter
class StoredCheck implements AttributeConverter<AdmissibilityCheck, String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable AdmissibilityCheck check) {
        return check == null ? null : JSON.writeValueAsString(check);
    }

    @Override
    public @Nullable AdmissibilityCheck convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : JSON.readValue(text, AdmissibilityCheck.class);
    }
}
