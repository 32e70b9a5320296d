package fr.entremise.mediation;

import fr.entremise.deadlines.MpoQuestion;
import fr.entremise.mediation.check.Employer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A referral as it is sent; {@code question.referredOn} is the day it was sent.
 *
 * @param files what the sender says of the files, by their names
 */
public record Submission(
        Claimant claimant,
        Employer employer,
        MpoQuestion question,
        @Nullable String situation,
        @Nullable String wish,
        List<NamedPiece> files) {

    public Submission {
        files = List.copyOf(files);
    }

    /** A file that is announced, and what it is. */
    public record NamedPiece(
            @Nullable String name, @Nullable PieceCategory category) {}
}
