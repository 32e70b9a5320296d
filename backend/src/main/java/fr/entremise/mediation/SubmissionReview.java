package fr.entremise.mediation;

import fr.entremise.document.Upload;
import fr.entremise.mediation.Submission.NamedPiece;
import fr.entremise.shared.BusinessRuleViolation.FieldProblem;
import fr.entremise.shared.InvalidInput;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The few reasons to refuse a referral: nobody could be answered, nothing is told, the files are not those announced.
 * All else gets its number and its date, and a person decides.
 */
final class SubmissionReview {

    private static final int LONG_TEXT = 20_000;
    private static final int SHORT_TEXT = 200;

    private final List<FieldProblem> problems = new ArrayList<>();

    private SubmissionReview() {}

    /** Refuses, or answers what each file is, in the order of the files. */
    static List<PieceCategory> categories(Submission submission, List<Upload> uploads, LocalDate today) {
        SubmissionReview review = new SubmissionReview();
        review.claimant(submission.claimant());
        review.texts(submission);
        LocalDate sentOn = submission.question().referredOn();
        if (sentOn != null && sentOn.isAfter(today)) {
            review.refuse("sentOn", "Cette date est dans le futur.");
        }
        List<PieceCategory> categories = review.files(submission.files(), uploads);
        if (!review.problems.isEmpty()) {
            throw new InvalidInput(review.problems);
        }
        return categories;
    }

    private void claimant(Claimant claimant) {
        if (claimant.reachableEmail() == null
                && (claimant.postalAddress() == null || claimant.postalAddress().isBlank())) {
            refuse(
                    "claimant.email",
                    "Indiquez une adresse électronique valide ou une adresse postale, pour que nous puissions vous"
                            + " répondre.");
        }
        atMost(SHORT_TEXT, "claimant.givenName", claimant.givenName());
        atMost(SHORT_TEXT, "claimant.familyName", claimant.familyName());
        atMost(SHORT_TEXT, "claimant.phone", claimant.phone());
        atMost(SHORT_TEXT * 2, "claimant.email", claimant.email());
        atMost(SHORT_TEXT * 5, "claimant.postalAddress", claimant.postalAddress());
    }

    private void texts(Submission submission) {
        if (submission.situation() == null || submission.situation().isBlank()) {
            refuse("situation", "Décrivez votre situation en quelques phrases.");
        }
        atMost(LONG_TEXT, "situation", submission.situation());
        atMost(LONG_TEXT, "wish", submission.wish());
        atMost(SHORT_TEXT, "employerName", submission.employer().name());
        if (submission.question().events().size() > 50) {
            refuse("events", "Indiquez 50 événements au plus.");
        }
    }

    private List<PieceCategory> files(List<NamedPiece> announced, List<Upload> uploads) {
        List<NamedPiece> left = new ArrayList<>(announced);
        for (int i = 0; i < announced.size(); i++) {
            NamedPiece piece = announced.get(i);
            if (piece.name() == null || piece.name().isBlank()) {
                refuse("files[" + i + "].name", "Indiquez le nom du fichier.");
            }
            if (piece.category() == null) {
                refuse("files[" + i + "].category", "Indiquez ce qu’est ce fichier.");
            }
        }
        List<PieceCategory> categories = new ArrayList<>();
        for (Upload upload : uploads) {
            NamedPiece match = left.stream()
                    .filter(piece -> composed(piece.name()).equals(composed(upload.name())))
                    .findFirst()
                    .orElse(null);
            if (match == null) {
                refuse(upload.field(), "Ce fichier n’est pas annoncé dans la saisine.");
            } else {
                left.remove(match);
                categories.add(Objects.requireNonNullElse(match.category(), PieceCategory.OTHER));
            }
        }
        for (NamedPiece missing : left) {
            refuse("files[" + announced.indexOf(missing) + "]", "Ce fichier est annoncé mais n’a pas été joint.");
        }
        return categories;
    }

    private void atMost(int length, String field, @Nullable String text) {
        if (text != null && text.length() > length) {
            refuse(field, length + " caractères au plus.");
        }
    }

    private void refuse(String field, String message) {
        problems.add(new FieldProblem(field, message));
    }

    /** Some systems write an accent as two signs, others as one. */
    private static String composed(@Nullable String name) {
        return Normalizer.normalize(Objects.requireNonNullElse(name, ""), Normalizer.Form.NFC);
    }
}
