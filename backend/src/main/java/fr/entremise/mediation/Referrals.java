package fr.entremise.mediation;

import fr.entremise.document.FilePolicy;
import fr.entremise.document.StoredFileSummary;
import fr.entremise.document.StoredFiles;
import fr.entremise.document.Upload;
import fr.entremise.mediation.CaseOpening.Opened;
import fr.entremise.mediation.link.SecretLinks;
import fr.entremise.seal.ContentKey;
import fr.entremise.seal.ContentKeys;
import fr.entremise.shared.Ids;
import fr.entremise.tenancy.CentreClock;
import fr.entremise.tenancy.IdempotentRequests;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Receives referrals. Filing is never blocked: what is missing is asked for, and the first date is kept. */
@Service
@Transactional
public class Referrals {

    static final String PURPOSE = "case-piece";

    private final CaseOpening opening;
    private final StoredFiles files;
    private final ContentKeys keys;
    private final IdempotentRequests requests;
    private final SecretLinks links;
    private final CentreClock clock;
    private final JsonMapper json;

    Referrals(
            CaseOpening opening,
            StoredFiles files,
            ContentKeys keys,
            IdempotentRequests requests,
            SecretLinks links,
            CentreClock clock,
            JsonMapper json) {
        this.opening = opening;
        this.files = files;
        this.keys = keys;
        this.requests = requests;
        this.links = links;
        this.clock = clock;
        this.json = json;
    }

    /** Files a referral once per key, however often it is sent. */
    public Receipt file(UUID key, Submission submission, List<Upload> uploads) {
        Opened opened =
                requests.once(key, fingerprint(submission, uploads), Opened.class, () -> open(submission, uploads));
        // The link is a secret: it is derived again for a repeated request, not read back.
        return new Receipt(opened.reference(), opened.receivedAt(), links.followUpUrl(opened.caseId()), opened.state());
    }

    private Opened open(Submission submission, List<Upload> uploads) {
        List<PieceCategory> categories = SubmissionReview.categories(submission, uploads, clock.today());
        ContentKey key = keys.fresh(Ids.next());
        List<StoredFileSummary> stored = uploads.isEmpty()
                ? List.of()
                : files.storeAllSealed(uploads, FilePolicy.OFFICE_DOCUMENTS, PURPOSE, null, key);
        return opening.openReferral(key, submission, stored, categories, CaseAct.REFERRAL_RECEIVED);
    }

    private String fingerprint(Submission submission, List<Upload> uploads) {
        return json.writeValueAsString(submission)
                + uploads.stream()
                        .map(upload -> upload.name() + ":" + upload.sha256())
                        .collect(Collectors.joining("|", "|", ""));
    }

    /** What the claimant is told at once. */
    public record Receipt(String reference, Instant receivedAt, String followUpUrl, CaseState state) {}
}
