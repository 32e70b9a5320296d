package fr.entremise.billing.web;

import fr.entremise.billing.InvoicePdfs;
import fr.entremise.billing.InvoiceSheet;
import fr.entremise.billing.InvoiceSummary;
import fr.entremise.billing.Invoices;
import fr.entremise.billing.PaymentMeans;
import fr.entremise.document.Downloads;
import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.identity.ProvedRecently;
import fr.entremise.identity.Requires;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import fr.entremise.shared.Money;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Invoices, for the finance service of the centre; a public body reads its own. */
@RestController
@RequestMapping("/api/v1/centres/{centre}")
@Tag(name = "billing")
class InvoiceController {

    private final Invoices invoices;
    private final InvoicePdfs pdfs;

    InvoiceController(Invoices invoices, InvoicePdfs pdfs) {
        this.invoices = invoices;
        this.pdfs = pdfs;
    }

    @GetMapping("/invoices")
    @Requires(Permission.READ_BILLING)
    Listing<InvoiceSummary> listInvoices(
            @ParameterObject ListRequest request, @ParameterObject InvoiceListParameters narrowed) {
        return invoices.list(narrowed.filter(), request);
    }

    @GetMapping("/own-invoices")
    @Requires(Permission.READ_OWN_BODY)
    Listing<InvoiceSummary> listOwnInvoices(
            @ParameterObject ListRequest request, @ParameterObject InvoiceListParameters narrowed, Actor actor) {
        return invoices.list(narrowed.filter().owedBy(actor.bodies(Permission.READ_OWN_BODY)), request);
    }

    @PostMapping("/invoices")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.ISSUE_INVOICES)
    InvoiceSheet prepareInvoice(@Valid @RequestBody PrepareInvoiceRequest request, Actor actor) {
        return invoices.prepare(request.caseCode(), actor.userId());
    }

    /** By its number; a draft has none yet and is found by its id. */
    @GetMapping("/invoices/{number}")
    @Requires(Permission.READ_BILLING)
    InvoiceSheet getInvoice(@PathVariable String number) {
        return invoices.find(number);
    }

    @GetMapping(value = "/invoices/{number}/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Requires({Permission.READ_BILLING, Permission.READ_OWN_BODY})
    ResponseEntity<Resource> getInvoicePdf(@PathVariable String number, Actor actor) {
        InvoiceSheet invoice = actor.has(Permission.READ_BILLING)
                ? invoices.find(number)
                : invoices.findOwedBy(actor.bodies(Permission.READ_OWN_BODY), number);
        return Downloads.pdf("facture-" + invoice.number() + ".pdf", pdfs.print(invoice.id()));
    }

    @PostMapping("/invoices/{id}/issue")
    @Requires(Permission.ISSUE_INVOICES)
    @ProvedRecently
    InvoiceSheet issueInvoice(@PathVariable UUID id, Actor actor) {
        return invoices.issue(id, actor.userId());
    }

    @DeleteMapping("/invoices/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.ISSUE_INVOICES)
    void discardInvoice(@PathVariable UUID id) {
        invoices.discard(id);
    }

    @PostMapping("/invoices/{id}/payments")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.RECORD_PAYMENTS)
    @ProvedRecently
    InvoiceSheet recordPayment(
            @PathVariable UUID id,
            @Valid @RequestBody RecordPaymentRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable UUID key,
            Actor actor) {
        return invoices.pay(
                id, request.paidOn(), request.amount(), request.means(), request.reference(), actor.userId(), key);
    }

    record PrepareInvoiceRequest(
            @NotBlank(message = "Indiquez le code du dossier.")
            String caseCode) {}

    record RecordPaymentRequest(
            @NotNull(message = "Indiquez le jour du paiement.")
            LocalDate paidOn,

            @NotNull(message = "Indiquez le montant.") Money amount,

            @NotNull(message = "Indiquez le moyen de paiement.")
            PaymentMeans means,

            @Nullable String reference) {}
}
