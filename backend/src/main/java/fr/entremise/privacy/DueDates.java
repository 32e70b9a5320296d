package fr.entremise.privacy;

import fr.entremise.deadlines.CentreCalendar;
import fr.entremise.deadlines.DataRequestPeriod;
import fr.entremise.deadlines.Step;
import fr.entremise.tenancy.CentreClock;
import fr.entremise.tenancy.Centres;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** When a request is answered at the latest, counted by the calendar of the bound centre. */
@Component
class DueDates {

    private final Centres centres;
    private final CentreClock clock;

    DueDates(Centres centres, CentreClock clock) {
        this.centres = centres;
        this.clock = clock;
    }

    LocalDate of(Instant receivedAt, boolean extended) {
        return period(receivedAt, extended).deadline(calendar()).safe();
    }

    List<Step> explain(Instant receivedAt, boolean extended) {
        return period(receivedAt, extended).explain(calendar());
    }

    private DataRequestPeriod period(Instant receivedAt, boolean extended) {
        return new DataRequestPeriod(clock.dayOf(receivedAt), extended);
    }

    private CentreCalendar calendar() {
        return new CentreCalendar(centres.current().departments());
    }
}
