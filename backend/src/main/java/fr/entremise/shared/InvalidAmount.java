package fr.entremise.shared;

/** Not an amount in euros; the message is fit for the field that held it. */
public final class InvalidAmount extends IllegalArgumentException {

    InvalidAmount(String message) {
        super(message);
    }

    InvalidAmount(String message, Throwable cause) {
        super(message, cause);
    }
}
