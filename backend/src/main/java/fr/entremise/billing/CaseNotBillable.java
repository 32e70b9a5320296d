package fr.entremise.billing;

import fr.entremise.shared.BusinessRuleViolation;

/** The case cannot be invoiced, or its time cannot be changed, in the state it is in. */
public final class CaseNotBillable extends BusinessRuleViolation {

    private CaseNotBillable(String slug, String title, String detail) {
        super(slug, 409, title, detail);
    }

    static CaseNotBillable open() {
        return new CaseNotBillable(
                "case-not-closed",
                "Médiation en cours",
                "Ce dossier n’est pas clos : il sera facturé quand le médiateur l’aura clos.");
    }

    static CaseNotBillable invoiced() {
        return new CaseNotBillable(
                "case-already-invoiced",
                "Dossier déjà facturé",
                "Ce dossier est facturé : son temps et sa facture ne changent plus.");
    }

    static CaseNotBillable nothingToPay() {
        return new CaseNotBillable(
                "nothing-to-invoice",
                "Rien à facturer",
                "Le montant est de 0 € : les heures sont tracées dans le décompte, sans facture.");
    }
}
