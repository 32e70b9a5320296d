package fr.entremise.workspace.search;

/**
 * Something that the person may open.
 *
 * @param id names it among its kind
 * @param subtitle in French: what tells it from another of the same title
 * @param path of its page below the centre's: {@code collectivites/217101377}
 */
public record FoundItem(FoundKind kind, String id, String title, String subtitle, String path) {}
