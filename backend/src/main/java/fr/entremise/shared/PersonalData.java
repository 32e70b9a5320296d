package fr.entremise.shared;

import java.util.List;

/**
 * What one module holds about a person, as that person reads it.
 *
 * @param title in French
 * @param fields the names of the columns, in French
 * @param rows as many cells as there are fields; «» where nothing is held
 */
public record PersonalData(String title, List<String> fields, List<List<String>> rows) {}
