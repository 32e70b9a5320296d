package fr.entremise.privacy;

import org.jspecify.annotations.Nullable;

/**
 * Who answers for the data of the centre, as far as it has said so.
 *
 * @param processor who hosts and runs the application for the centre (GDPR art. 28)
 * @param assessment when and how the impact was assessed (GDPR art. 35)
 * @param version what a change must send back
 */
public record Responsible(
        @Nullable String dpoName,
        @Nullable String dpoEmail,
        @Nullable String dpoPhone,
        @Nullable String processor,
        @Nullable String assessment,
        long version) {}
