package fr.entremise.mediation;

import fr.entremise.document.Pdf;
import fr.entremise.document.PdfFrame;
import fr.entremise.document.PdfTemplate;
import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.Centres;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The papers of a case: the receipt of a referral, the record of an end. */
@Component
class CasePapers {

    private static final PdfTemplate RECEIPT = new PdfTemplate("mediation/receipt");
    private static final PdfTemplate RECORD = new PdfTemplate("mediation/closing-record");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRANCE);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH 'h' mm", Locale.FRANCE);

    private final Pdf pdf;
    private final Centres centres;

    CasePapers(Pdf pdf, Centres centres) {
        this.pdf = pdf;
        this.centres = centres;
    }

    byte[] receipt(MediationCase subject, List<PieceLine> pieces) {
        Centre centre = centres.current();
        Instant at = subject.receivedAt();
        return pdf.render(
                RECEIPT,
                frame("Accusé de réception d’une saisine", subject),
                new Receipt(
                        subject.reference(),
                        date(LocalDate.ofInstant(at, centre.timeZone())),
                        unbroken(HOUR.format(at.atZone(centre.timeZone()))),
                        date(subject.referralDate()),
                        subject.claimant().fullName(),
                        subject.employerName(),
                        pieces.stream().map(PieceLine::name).toList(),
                        pieces.isEmpty()));
    }

    byte[] closingRecord(MediationCase subject) {
        Closing closing = subject.closing();
        if (closing == null) {
            throw new NotInThisState("La médiation n’est pas terminée.");
        }
        LocalDate court = closing.courtSafe();
        return pdf.render(
                RECORD,
                frame("Acte de fin de médiation", subject),
                new ClosingRecord(
                        subject.reference(),
                        subject.kind() == CaseKind.MPO,
                        date(subject.referralDate()),
                        subject.claimant().fullName(),
                        subject.employerName(),
                        closing.endedBy().inWords(),
                        switch (closing.outcome()) {
                            case AGREEMENT_FULL -> "Les parties sont parvenues à un accord.";
                            case AGREEMENT_PARTIAL -> "Les parties sont parvenues à un accord partiel.";
                            default -> "Les parties ne sont pas parvenues à un accord.";
                        },
                        date(closing.knownByClaimantOn()),
                        date(closing.knownByEmployerOn()),
                        date(closing.knownByAllOn()),
                        court == null ? null : date(court),
                        date(LocalDate.ofInstant(
                                closing.closedAt(), centres.current().timeZone()))));
    }

    private PdfFrame frame(String title, MediationCase subject) {
        Centre centre = centres.current();
        return new PdfFrame(title, centre.name(), subject.reference(), centre.demo());
    }

    private static String date(LocalDate day) {
        return unbroken((day.getDayOfMonth() == 1 ? "1er" : String.valueOf(day.getDayOfMonth()))
                + DAY.format(day).replaceFirst("^\\d+", ""));
    }

    private static String unbroken(String text) {
        return text.replace(' ', '\u00a0');
    }

    record Receipt(
            String reference,
            String receivedOn,
            String receivedAt,
            String referralDate,
            String claimant,
            String employer,
            List<String> pieces,
            boolean none) {}

    record ClosingRecord(
            String reference,
            boolean mandatory,
            String referralDate,
            String claimant,
            String employer,
            String endedBy,
            String result,
            String knownByClaimantOn,
            String knownByEmployerOn,
            String knownByAllOn,
            @Nullable String courtDeadline,
            String doneOn) {}
}
