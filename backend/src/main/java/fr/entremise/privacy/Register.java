package fr.entremise.privacy;

import java.util.List;

/**
 * A centre's register of processing (GDPR art. 30).
 *
 * @param centre who answers for the processing
 * @param open what the centre has still to decide, counted
 */
public record Register(String centre, Responsible responsible, List<Entry> activities, long open) {

    /** One processing: what the software does, and what the centre decides. */
    public record Entry(Activity activity, Decided decided) {}
}
