package fr.entremise.billing;

import fr.entremise.document.Pdf;
import fr.entremise.document.PdfFrame;
import fr.entremise.document.PdfTemplate;
import fr.entremise.shared.French;
import fr.entremise.shared.Money;
import fr.entremise.shared.NotFound;
import fr.entremise.shared.Siret;
import fr.entremise.tenancy.Centres;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prints issued invoices, from what was kept at their issue. */
@Service
@Transactional(readOnly = true)
public class InvoicePdfs {

    private static final PdfTemplate TEMPLATE = new PdfTemplate("billing/invoice");

    private final InvoiceRepository invoices;
    private final Centres centres;
    private final Pdf pdf;

    InvoicePdfs(InvoiceRepository invoices, Centres centres, Pdf pdf) {
        this.invoices = invoices;
        this.centres = centres;
        this.pdf = pdf;
    }

    public byte[] print(UUID id) {
        Invoice invoice = invoices.findById(id).orElseThrow(NotFound::new);
        Statement statement = invoice.statement();
        PdfFrame frame = new PdfFrame(
                "Facture n°\u00a0" + invoice.number(),
                invoice.creditor().name(),
                invoice.caseCode(),
                centres.current().demo());
        return pdf.render(
                TEMPLATE,
                frame,
                new Model(
                        French.day(invoice.issuedOn()),
                        invoice.caseCode(),
                        Side.of(invoice.creditor()),
                        Side.of(invoice.debtor()),
                        statement.lines().stream().map(LineModel::of).toList(),
                        FrenchDuration.of(statement.totalMinutes()),
                        FrenchDuration.of(statement.countableMinutes()),
                        invoice.total().formatted(),
                        invoice.vatMention(),
                        statement.lines().stream()
                                .map(Statement.Line::rate)
                                .map(rate -> "n°\u00a0" + rate.deliberationNumber() + " du "
                                        + French.day(rate.deliberationDate()))
                                .distinct()
                                .toList(),
                        Objects.requireNonNullElse(invoice.iban(), "").replaceAll("(.{4})(?=.)", "$1\u00a0"),
                        Objects.requireNonNullElse(invoice.bic(), "")));
    }

    private record Model(
            String issuedOn,
            String caseCode,
            Side creditor,
            Side debtor,
            List<LineModel> lines,
            String totalTime,
            String countableTime,
            String total,
            String vatMention,
            List<String> deliberations,
            String iban,
            String bic) {}

    private record Side(String name, List<String> address, String siret, String serviceCode, String commitmentNumber) {

        static Side of(InvoiceParty party) {
            return new Side(
                    party.name(),
                    party.address(),
                    grouped(party.siret()),
                    Objects.requireNonNullElse(party.serviceCode(), ""),
                    Objects.requireNonNullElse(party.commitmentNumber(), ""));
        }

        private static String grouped(@Nullable Siret siret) {
            return siret == null
                    ? ""
                    : siret.value().replaceAll("(\\d{3})(\\d{3})(\\d{3})(\\d{5})", "$1\u00a0$2\u00a0$3\u00a0$4");
        }
    }

    private record LineModel(String period, String time, String rate, String amount) {

        static LineModel of(Statement.Line line) {
            String first = French.day(line.firstDay());
            return new LineModel(
                    line.firstDay().equals(line.lastDay())
                            ? "le " + first
                            : "du " + first + " au " + French.day(line.lastDay()),
                    FrenchDuration.of(line.minutes()),
                    (line.rate().included() ? Money.ZERO : line.rate().hourly()).formatted(),
                    line.amount().formatted());
        }
    }
}
