package fr.entremise.tenancy;

/**
 * Something that is counted in each centre for those who run the platform: a number, never what is counted. A module
 * declares one as a bean for what it owns.
 *
 * @param name what the number is called
 * @param query a single number; {@code {schema}} stands where the schema goes: {@code select count(*) from {schema}.x}
 */
public record CentreCount(String name, String query) {

    public CentreCount {
        if (!name.matches("[a-zA-Z]+") || !query.contains("{schema}")) {
            throw new IllegalArgumentException("Not a count of a centre: " + name);
        }
    }

    String in(CentreId centre) {
        return "select '%s' as slug, '%s' as name, (%s)::bigint as number"
                .formatted(centre.slug(), name, query.replace("{schema}", CentreSchema.of(centre)));
    }
}
