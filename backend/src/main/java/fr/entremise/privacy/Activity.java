package fr.entremise.privacy;

import java.util.List;

/**
 * One processing as the software does it, in French.
 *
 * @param special whether data of GDPR art. 9 may be among it: health, handicap, trade union
 * @param kept what the software keeps and for how long, by itself
 */
public record Activity(
        String key,
        String title,
        String purpose,
        String legalBasis,
        List<String> people,
        List<String> data,
        boolean special,
        List<String> recipients,
        List<String> security,
        String kept) {}
