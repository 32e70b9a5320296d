package fr.entremise.billing;

import fr.entremise.directory.Bodies;
import fr.entremise.directory.BodySheet;
import fr.entremise.directory.CentreIdentity;
import fr.entremise.directory.CentreSheets;
import fr.entremise.directory.UsualTexts;
import fr.entremise.shared.BusinessRuleViolation.FieldProblem;
import fr.entremise.shared.Siren;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Both sides of an invoice as their sheets describe them today, and what these lack. */
@Component
class InvoiceParties {

    private final CentreSheets sheets;
    private final Bodies bodies;

    InvoiceParties(CentreSheets sheets, Bodies bodies) {
        this.sheets = sheets;
        this.bodies = bodies;
    }

    Sides of(BillableCase billable) {
        CentreIdentity centre = sheets.current();
        InvoiceParty creditor = new InvoiceParty(
                centre.name(), centre.siren(), centre.siret(), InvoiceParty.lines(centre.address()), null, null);
        Siren siren = billable.bodySiren();
        InvoiceParty debtor = siren == null || bodies.find(siren).isEmpty() ? null : debtor(bodies.sheet(siren));
        @Nullable String mention = centre.vatMention();
        return new Sides(
                creditor,
                centre.iban(),
                centre.bic(),
                debtor,
                mention == null || mention.isBlank() ? UsualTexts.VAT_MENTION : mention);
    }

    private static InvoiceParty debtor(BodySheet sheet) {
        return new InvoiceParty(
                sheet.body().name(),
                sheet.body().siren(),
                sheet.siret(),
                InvoiceParty.lines(sheet.address()),
                sheet.serviceCode(),
                sheet.commitmentNumber());
    }

    record Sides(
            InvoiceParty creditor,
            @Nullable String iban,
            @Nullable String bic,
            @Nullable InvoiceParty debtor,
            String vatMention) {

        List<FieldProblem> missing() {
            List<FieldProblem> missing = new ArrayList<>();
            if (creditor.siret() == null) {
                missing.add(new FieldProblem("centre.siret", "Le SIRET du centre manque dans sa fiche."));
            }
            if (creditor.address().isEmpty()) {
                missing.add(new FieldProblem("centre.address", "L’adresse du centre manque dans sa fiche."));
            }
            if (debtor == null) {
                missing.add(new FieldProblem("body", "L’employeur n’est pas dans l’annuaire du centre."));
                return missing;
            }
            if (debtor.siret() == null) {
                missing.add(new FieldProblem("body.siret", "Le SIRET de la collectivité manque dans sa fiche."));
            }
            if (debtor.address().isEmpty()) {
                missing.add(new FieldProblem("body.address", "L’adresse de la collectivité manque dans sa fiche."));
            }
            return missing;
        }
    }
}
