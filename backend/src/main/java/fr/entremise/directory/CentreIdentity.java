package fr.entremise.directory;

import fr.entremise.shared.Siren;
import fr.entremise.shared.Siret;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the centre signs, invoices and presents itself.
 *
 * @param siretIsDemo made up for the demonstration; what is sent here is ignored
 * @param deliberationNumber of the centre's own deliberation, which founds the conventions and their tariff
 * @param vatMention legal mention on invoices
 * @param presentation of the mission, on the public page
 * @param version what a change must send back
 */
public record CentreIdentity(
        String name,
        @Nullable Siren siren,
        @Nullable Siret siret,
        boolean siretIsDemo,
        @Nullable PostalAddress address,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String presidentName,
        @Nullable String presidentTitle,
        @Nullable String deliberationNumber,
        @Nullable LocalDate deliberationDate,
        @Nullable String iban,
        @Nullable String bic,
        @Nullable String vatMention,
        @Nullable String presentation,
        long version) {}
