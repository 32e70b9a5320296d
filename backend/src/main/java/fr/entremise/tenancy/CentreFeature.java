package fr.entremise.tenancy;

/** What those who run the platform may close, and open again, for one centre. */
public enum CentreFeature {
    /** Programs with tokens of their own, and the page where the centre lets them in. */
    PROGRAMS(true),
    /** Taking a whole list away as a file. */
    EXPORTS(true),
    /** An administrator of the centre sees it from a member's place. */
    TAKING_PLACES(true);

    private final boolean onUnlessTold;

    CentreFeature(boolean onUnlessTold) {
        this.onUnlessTold = onUnlessTold;
    }

    boolean isOnUnlessTold() {
        return onUnlessTold;
    }
}
