package fr.entremise.billing;

import fr.entremise.tenancy.CentreSetup;
import fr.entremise.tenancy.NewCentre;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A centre that invoiced elsewhere this year goes on with its numbers. */
@Component
class InvoiceNumbersOfNewCentre implements CentreSetup {

    private final JdbcClient centre;
    private final Clock clock;

    InvoiceNumbersOfNewCentre(JdbcClient centre, Clock clock) {
        this.centre = centre;
        this.clock = clock;
    }

    @Override
    public void setUp(NewCentre opened) {
        if (opened.lastInvoiceNumber() > 0) {
            centre.sql("insert into invoice_counter (year, last_number) values (?, ?)")
                    .params(LocalDate.now(clock.withZone(opened.timeZone())).getYear(), opened.lastInvoiceNumber())
                    .update();
        }
    }
}
