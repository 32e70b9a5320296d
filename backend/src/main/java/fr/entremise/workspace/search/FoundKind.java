package fr.entremise.workspace.search;

/** What may be found, in the order in which it is shown. */
public enum FoundKind {
    BODY,
    CONVENTION,
    CASE,
    INVOICE,
    MEDIATOR
}
