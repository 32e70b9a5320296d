package fr.entremise.directory;

import fr.entremise.audit.Journal;
import fr.entremise.shared.BusinessRuleViolation.FieldProblem;
import fr.entremise.shared.InvalidInput;
import fr.entremise.tenancy.CentreClock;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.Centres;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sheet of the bound centre itself. */
@Service
@Transactional
public class CentreSheets {

    private static final Pattern BIC = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?");

    private final CentreSheetRepository sheets;
    private final Centres centres;
    private final Journal journal;
    private final CentreClock clock;

    CentreSheets(CentreSheetRepository sheets, Centres centres, Journal journal, CentreClock clock) {
        this.sheets = sheets;
        this.centres = centres;
        this.journal = journal;
        this.clock = clock;
    }

    /** A centre that has written nothing yet has its name and the usual presentation of the mission. */
    @Transactional(readOnly = true)
    public CentreIdentity current() {
        return sheet().identity();
    }

    public CentreIdentity update(CentreIdentity identity) {
        refuseWrongNumbers(identity);
        CentreSheet sheet = sheet();
        sheet.rewrite(identity, clock.now());
        journal.record("CENTRE_SHEET_CHANGED", "CENTRE", CentreContext.current().slug(), "Fiche du centre modifiée");
        return sheets.saveAndFlush(sheet).identity();
    }

    CentreIdentity inventForDemonstration(CentreIdentity identity) {
        CentreSheet sheet = sheet();
        sheet.inventForDemonstration(identity, clock.now());
        return sheets.saveAndFlush(sheet).identity();
    }

    private CentreSheet sheet() {
        return sheets.findById(CentreSheet.ONLY)
                .orElseGet(() -> new CentreSheet(centres.current().name(), clock.now()));
    }

    private static void refuseWrongNumbers(CentreIdentity identity) {
        List<FieldProblem> problems = new ArrayList<>();
        if (identity.siret() != null && !identity.siret().siren().equals(identity.siren())) {
            problems.add(new FieldProblem("siret", "Ce SIRET ne commence pas par le SIREN du centre."));
        }
        if (identity.iban() != null && !Iban.isValid(identity.iban())) {
            problems.add(new FieldProblem("iban", "Cet IBAN comporte une erreur\u00a0: vérifiez chaque caractère."));
        }
        if (identity.bic() != null && !BIC.matcher(identity.bic()).matches()) {
            problems.add(new FieldProblem("bic", "Un BIC comporte 8 ou 11 caractères, sans espace."));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }
}
