package fr.entremise.anomaly;

/**
 * Rows of one list that somebody should look at.
 *
 * @param kind in capitals, the same word each time
 * @param title a French phrase without the number
 * @param path the page below the centre's address, with the query that shows exactly these rows
 */
public record Anomaly(String kind, String title, long count, String path) {}
