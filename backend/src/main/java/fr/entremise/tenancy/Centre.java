package fr.entremise.tenancy;

import java.time.ZoneId;
import java.util.List;

/**
 * What everyone may know of a centre.
 *
 * @param departments codes of the departments it serves, the first being the default workplace
 * @param referenceCode middle part of a reference: {@code 71} in MPO-2026-71-000001
 * @param demo holds invented data, and says so on every page
 */
public record Centre(
        CentreId id,
        String name,
        List<String> departments,
        ZoneId timeZone,
        String referenceCode,
        boolean demo,
        CentreStatus status) {

    public boolean isOpen() {
        return status == CentreStatus.OPEN;
    }
}
