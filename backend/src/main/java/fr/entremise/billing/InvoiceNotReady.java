package fr.entremise.billing;

import fr.entremise.shared.BusinessRuleViolation;
import java.util.List;

/** Something that an invoice must say is missing on either side; everything that is, at once. */
public final class InvoiceNotReady extends BusinessRuleViolation {

    private final List<FieldProblem> missing;

    InvoiceNotReady(List<FieldProblem> missing) {
        super(
                "invoice-not-ready",
                422,
                "Facture incomplète",
                "La facture ne peut pas être émise : complétez les informations signalées. Aucun numéro n’a été pris.");
        this.missing = List.copyOf(missing);
    }

    @Override
    public List<FieldProblem> errors() {
        return missing;
    }
}
