package fr.entremise.workspace.bulk;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * One act to be done on many rows.
 *
 * @param title in French, without case content: «&nbsp;Émission de factures&nbsp;»
 * @param request everything that is asked besides the rows, so that a repeated key with something else is noticed
 * @param each the very act that is done on a single row, in its own transaction; it refuses what the rules forbid
 * @param nameOf what people call the row, for those that are refused
 */
public record BulkAct(String title, String request, Consumer<String> each, UnaryOperator<String> nameOf) {}
