package fr.entremise.tenancy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What day it is in the bound centre: a legal date belongs to a territory, not to a server. */
@Component
public class CentreClock {

    private final Clock clock;
    private final Centres centres;

    CentreClock(Clock clock, Centres centres) {
        this.clock = clock;
        this.centres = centres;
    }

    public LocalDate today() {
        return dayOf(clock.instant());
    }

    public Instant now() {
        return clock.instant();
    }

    /** The day that an instant falls on in the bound centre. */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, centres.current().timeZone());
    }

    /** The first instant of a day in the bound centre. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(centres.current().timeZone()).toInstant();
    }
}
