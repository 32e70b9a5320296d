package fr.entremise.billing;

/** Minutes as French documents print them. */
final class FrenchDuration {

    private static final int HOUR = 60;

    private FrenchDuration() {}

    /** {@code 5 h 30}, {@code 4 h}, {@code 45 min}, with spaces that do not break. */
    static String of(int minutes) {
        int hours = minutes / HOUR;
        int rest = minutes % HOUR;
        if (hours == 0) {
            return rest + "\u00a0min";
        }
        return rest == 0 ? hours + "\u00a0h" : "%d\u00a0h\u00a0%02d".formatted(hours, rest);
    }
}
