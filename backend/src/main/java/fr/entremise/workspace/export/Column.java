package fr.entremise.workspace.export;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list.
 *
 * @param key as the field of the list's rows is named
 * @param heading in French
 * @param value a text, number, amount, date, instant, truth, SIREN or a list of them; null leaves the cell empty
 */
public record Column<R>(String key, String heading, Function<R, ? extends @Nullable Object> value) {}
