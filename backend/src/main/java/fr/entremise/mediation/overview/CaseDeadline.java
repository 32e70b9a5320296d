package fr.entremise.mediation.overview;

import java.time.LocalDate;

/**
 * A day that matters to a case.
 *
 * @param title reference and employer, nothing of the case
 * @param path the case's page below the centre's address
 */
public record CaseDeadline(LocalDate on, Kind kind, String title, String path, Risk risk) {

    /** What the day is. */
    public enum Kind {
        /** A referral that is not examined: up to here nobody can say that it, or a court claim instead, came too late. */
        REFERRAL_SAFE,
        REFERRAL_LATEST,
        EMPLOYER_ANSWER_DUE,
        /** After the mediation: the employee's time to go to court, up to here without dispute. */
        COURT_SAFE,
        COURT_LATEST
    }
}
