package fr.entremise.workspace.export;

import fr.entremise.shared.BusinessRuleViolation.FieldProblem;
import fr.entremise.shared.CalendarDay;
import fr.entremise.shared.InvalidInput;
import fr.entremise.shared.Siren;
import fr.entremise.shared.Span;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The filters and the order of a list, as they stand in the address of its page. What is blank is not asked. */
public final class ListQuery {

    private static final Set<String> ABOUT_THE_PAGE = Set.of("page", "size", "sort");
    private static final int LONGEST = 200;

    private final Map<String, String> values = new HashMap<>();

    private ListQuery(Map<String, String> asked) {
        asked.forEach((name, value) -> {
            if (value != null && !value.isBlank()) {
                values.put(name, value.strip());
            }
        });
    }

    /** Refuses a filter that the list does not have: leaving it out would hand over more rows than asked. */
    public static ListQuery of(Map<String, String> asked, Set<String> filters) {
        ListQuery query = new ListQuery(asked);
        query.values.forEach((name, value) -> {
            if (!filters.contains(name) && !ABOUT_THE_PAGE.contains(name)) {
                throw refused(name, "Ce filtre n’existe pas pour cette liste.");
            }
            if (value.length() > LONGEST) {
                throw refused(name, LONGEST + " caractères au plus.");
            }
        });
        return query;
    }

    public @Nullable String sort() {
        return text("sort");
    }

    public @Nullable String text(String name) {
        return values.get(name);
    }

    public <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> choices) {
        return read(name, text -> Enum.valueOf(choices, text));
    }

    public @Nullable UUID id(String name) {
        return read(name, UUID::fromString);
    }

    public @Nullable Integer number(String name) {
        return read(name, Integer::valueOf);
    }

    public @Nullable LocalDate day(String name) {
        return read(name, CalendarDay::parse);
    }

    public @Nullable Boolean truth(String name) {
        return read(name, text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        });
    }

    public @Nullable Siren siren(String name) {
        return read(name, Siren::parse);
    }

    /** Between {@code nameFrom} and {@code nameTo}. */
    public Span<LocalDate> days(String name) {
        return ofQuery(
                () -> Span.days(name, read(name + "From", CalendarDay::parse), read(name + "To", CalendarDay::parse)));
    }

    public Span<BigDecimal> amounts(String name) {
        return ofQuery(
                () -> Span.amounts(name, read(name + "From", BigDecimal::new), read(name + "To", BigDecimal::new)));
    }

    public Span<Integer> counts(String name) {
        return ofQuery(
                () -> Span.counts(name, read(name + "From", Integer::valueOf), read(name + "To", Integer::valueOf)));
    }

    /** What is wrong is said of {@code query.name}, where it was sent. */
    private static <T> T ofQuery(Supplier<T> reader) {
        try {
            return reader.get();
        } catch (InvalidInput refusal) {
            throw new InvalidInput(refusal.errors().stream()
                    .map(problem -> problem.field().startsWith("query.")
                            ? problem
                            : new FieldProblem("query." + problem.field(), problem.message()))
                    .toList());
        }
    }

    private <T> @Nullable T read(String name, Function<String, T> reader) {
        String text = values.get(name);
        if (text == null) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw refused(name, "Cette valeur n’a pas la forme attendue.");
        }
    }

    private static InvalidInput refused(String name, String why) {
        return InvalidInput.of("query." + name, why);
    }
}
