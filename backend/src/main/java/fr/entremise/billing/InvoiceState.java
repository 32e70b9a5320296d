package fr.entremise.billing;

/** Where an invoice stands. */
public enum InvoiceState {
    DRAFT,
    ISSUED,
    PARTLY_PAID,
    PAID
}
