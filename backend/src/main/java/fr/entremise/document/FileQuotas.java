package fr.entremise.document;

import fr.entremise.tenancy.CentreId;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may be sent to a centre, unless those who run the platform said otherwise for it.
 *
 * @param quota all that a centre keeps
 * @param quotas of centres that may keep more or less, by their name in addresses
 */
@ConfigurationProperties("entremise.files")
record FileQuotas(
        @DefaultValue("20GB") DataSize quota, @DefaultValue Map<String, DataSize> quotas) {

    FileQuotas {
        quotas = Map.copyOf(quotas);
    }

    DataSize of(CentreId centre) {
        return quotas.getOrDefault(centre.slug(), quota);
    }
}
