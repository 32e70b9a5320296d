package fr.entremise.operator;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the platform's journal. */
public record OperatorAct(
        UUID id,
        Instant at,
        String operator,
        Kind action,
        @Nullable String centre,
        String summary) {

    /** What operators do. */
    public enum Kind {
        CENTRE_OPENED,
        CENTRE_OPENING_FAILED,
        CENTRE_SUSPENDED,
        CENTRE_REOPENED,
        CENTRE_MIGRATED,
        MAILS_SENT_AGAIN,
        FILE_QUOTA_SET,
        OWN_HOST_SET,
        FEATURE_OPENED,
        FEATURE_CLOSED,
        JOB_STOPPED,
        JOB_RESTARTED,
        ANNOUNCEMENT_WRITTEN,
        ANNOUNCEMENT_CHANGED,
        ANNOUNCEMENT_WITHDRAWN,
        ACCOUNT_SOUGHT,
        SECOND_FACTOR_RESET
    }
}
