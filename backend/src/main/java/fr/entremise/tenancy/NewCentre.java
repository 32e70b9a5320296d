package fr.entremise.tenancy;

import java.time.ZoneId;
import java.util.List;

/**
 * The centre that is to be opened.
 *
 * @param lastInvoiceNumber the last number that the centre gave this year before it came here; 0 to begin at 1
 */
public record NewCentre(
        CentreId id,
        String name,
        List<String> departments,
        ZoneId timeZone,
        String referenceCode,
        boolean demo,
        int lastInvoiceNumber,
        FirstTexts texts) {}
