package fr.entremise.mediation;

import fr.entremise.deadlines.MpoQuestion;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what was asked of the clock as it was, whole: nobody searches in it. */
@Converter
public class StoredQuestion implements AttributeConverter<MpoQuestion, String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable MpoQuestion question) {
        return question == null ? null : JSON.writeValueAsString(question);
    }

    @Override
    public @Nullable MpoQuestion convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : JSON.readValue(text, MpoQuestion.class);
    }
}
