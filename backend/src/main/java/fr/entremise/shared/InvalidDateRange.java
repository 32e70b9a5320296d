package fr.entremise.shared;

/** A range that ends before it begins; the message is fit for the field that held its end. */
public final class InvalidDateRange extends IllegalArgumentException {

    InvalidDateRange() {
        super("La date de fin précède la date de début.");
    }
}
