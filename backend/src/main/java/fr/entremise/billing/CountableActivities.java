package fr.entremise.billing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Which activities count for the bill, day by day; one without a rule does not. */
record CountableActivities(List<ActivityRule> rules) {

    boolean counts(Activity activity, LocalDate on) {
        return rules.stream()
                .filter(rule -> rule.activity() == activity && !rule.validFrom().isAfter(on))
                .max(Comparator.comparing(ActivityRule::validFrom))
                .map(ActivityRule::isCountable)
                .orElse(false);
    }
}
