package fr.entremise.billing;

import fr.entremise.directory.MadeUpSiret;
import fr.entremise.directory.PostalAddress;
import fr.entremise.shared.Siren;
import fr.entremise.shared.Siret;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One side of an invoice. Both sides are public bodies, known by their SIREN: a person cannot be one.
 *
 * @param siretIsDemo made up for the demonstration
 * @param address lines, empty when the sheet has none
 * @param serviceCode that the debtor wants on invoices
 * @param commitmentNumber of the debtor's legal commitment
 */
public record InvoiceParty(
        String name,
        @Nullable Siren siren,
        @Nullable Siret siret,
        boolean siretIsDemo,
        List<String> address,
        @Nullable String serviceCode,
        @Nullable String commitmentNumber) {

    InvoiceParty(
            String name,
            @Nullable Siren siren,
            @Nullable Siret siret,
            List<String> address,
            @Nullable String serviceCode,
            @Nullable String commitmentNumber) {
        this(name, siren, siret, MadeUpSiret.is(siret), address, serviceCode, commitmentNumber);
    }

    static List<String> lines(@Nullable PostalAddress address) {
        return address == null
                ? List.of()
                : Stream.of(address.line1(), address.line2(), address.postcode() + " " + address.city())
                        .filter(Objects::nonNull)
                        .filter(line -> !line.isBlank())
                        .toList();
    }
}
