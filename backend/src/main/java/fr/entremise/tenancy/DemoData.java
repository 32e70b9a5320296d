package fr.entremise.tenancy;

/**
 * A module's share of the demonstration data. Run once per demonstration centre, in order, in one transaction each
 * time; what was not finished is run again at the next start.
 */
public interface DemoData {

    /** Lower goes first: 10 directory, 20 agreements, 30 mediators, 40 cases, 50 billing, 60 requests of persons. */
    int order();

    void seed(Centre centre);

    /** Whether the work goes to shared data and must run with no centre bound. */
    default boolean onPlatform() {
        return false;
    }
}
