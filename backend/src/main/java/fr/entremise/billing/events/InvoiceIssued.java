package fr.entremise.billing.events;

import fr.entremise.shared.Ids;
import fr.entremise.tenancy.CentreEvent;
import fr.entremise.tenancy.CentreId;
import java.util.UUID;

/** An invoice has its number: the body owes it. */
public record InvoiceIssued(CentreId centre, UUID invoiceId, String number, String bodySiren, String bodyName, UUID id)
        implements CentreEvent {

    public InvoiceIssued(CentreId centre, UUID invoiceId, String number, String bodySiren, String bodyName) {
        this(centre, invoiceId, number, bodySiren, bodyName, Ids.next());
    }
}
