package fr.entremise.billing.web;

import fr.entremise.billing.Ageing;
import fr.entremise.billing.BillingSummary;
import fr.entremise.billing.CaseAccount;
import fr.entremise.billing.CaseAccounts;
import fr.entremise.billing.CaseStatement;
import fr.entremise.billing.Invoices;
import fr.entremise.identity.Permission;
import fr.entremise.identity.Requires;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cases by their code, dates, minutes and money. */
@RestController
@RequestMapping("/api/v1/centres/{centre}/billing")
@Tag(name = "billing")
class BillingCaseController {

    private final CaseAccounts accounts;
    private final Invoices invoices;

    BillingCaseController(CaseAccounts accounts, Invoices invoices) {
        this.accounts = accounts;
        this.invoices = invoices;
    }

    @GetMapping("/cases")
    @Requires(Permission.READ_BILLING)
    Listing<CaseAccount> listBillingCases(
            @ParameterObject ListRequest request, @ParameterObject AccountListParameters narrowed) {
        return accounts.list(narrowed.filter(), request);
    }

    @GetMapping("/cases/{code}")
    @Requires(Permission.READ_BILLING)
    CaseStatement getBillingCase(@PathVariable String code) {
        return accounts.statement(code);
    }

    @GetMapping("/summary")
    @Requires(Permission.READ_BILLING)
    BillingSummary getBillingSummary() {
        return accounts.summary();
    }

    @GetMapping("/ageing")
    @Requires(Permission.READ_BILLING)
    Ageing getAgeing() {
        return invoices.ageing();
    }
}
