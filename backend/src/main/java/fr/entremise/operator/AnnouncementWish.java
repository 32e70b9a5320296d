package fr.entremise.operator;

import fr.entremise.operator.Announcement.Audience;
import fr.entremise.operator.Announcement.Level;
import java.time.Instant;
import java.util.List;

/** An announcement as an operator wishes it; see {@link Announcement}. */
public record AnnouncementWish(
        String text, Level level, Audience audience, List<String> centres, Instant from, Instant until) {}
