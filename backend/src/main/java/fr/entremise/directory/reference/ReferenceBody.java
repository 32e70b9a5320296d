package fr.entremise.directory.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of the reference data; {@code departments} are those of an EPCI's members, the most populated first. */
public record ReferenceBody(
        String siren,
        String kind,
        @Nullable String epciType,
        String name,
        @Nullable String inseeCode,
        List<String> departments,
        List<String> postcodes,
        @Nullable Integer population) {}
