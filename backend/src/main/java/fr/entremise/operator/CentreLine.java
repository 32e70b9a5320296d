package fr.entremise.operator;

import fr.entremise.tenancy.CentreFeature;
import fr.entremise.tenancy.CentreStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A centre in the operator's list.
 *
 * @param problems what is wrong with it, in words; empty when all is well
 * @param ownHost where its public pages are reached besides the platform's address
 * @param closed features that it does not have
 * @param volumes absent while its schema is not at the program's version
 */
public record CentreLine(
        String slug,
        String name,
        List<String> departments,
        String referenceCode,
        String timeZone,
        boolean demo,
        CentreStatus status,
        Health health,
        List<String> problems,
        long members,
        @Nullable Volumes volumes,
        @Nullable Instant lastLoginAt,
        Instant openedAt,
        @Nullable Instant suspendedAt,
        @Nullable String suspensionReason,
        @Nullable Migration migration,
        FileQuota fileQuota,
        @Nullable String ownHost,
        List<CentreFeature> closed) {

    public enum Health {
        GOOD,
        ATTENTION,
        DOWN
    }

    public record Volumes(long bodies, long cases, long fileBytes, long lostMails) {}

    /** How many bytes of files it may keep; its own was said for it alone, any other is the configuration's. */
    public record FileQuota(long bytes, boolean own) {}

    /** The last migration of its schema; the error is the database's own words. */
    public record Migration(String version, @Nullable String error, Instant finishedAt) {}
}
