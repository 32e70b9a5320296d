package fr.entremise.operator.web;

import fr.entremise.identity.Members;
import fr.entremise.identity.SignedIn;
import fr.entremise.operator.Announcement;
import fr.entremise.operator.Announcement.Level;
import fr.entremise.operator.Announcements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What everybody is told on top of each page: a visitor what is public, a member what their centres are told too. */
@RestController
@Tag(name = "announcements")
class AnnouncementController {

    private final Announcements announcements;
    private final Members members;

    AnnouncementController(Announcements announcements, Members members) {
        this.announcements = announcements;
        this.members = members;
    }

    @GetMapping("/api/v1/announcements")
    List<ShownAnnouncement> listShownAnnouncements(@AuthenticationPrincipal @Nullable SignedIn person) {
        return announcements.shownTo(centresOf(person)).stream()
                .map(ShownAnnouncement::of)
                .toList();
    }

    private @Nullable List<String> centresOf(@Nullable SignedIn person) {
        return person == null
                ? null
                : members.find(person.userId()).stream()
                        .flatMap(member -> member.memberships().stream())
                        .map(held -> held.centre())
                        .filter(Objects::nonNull)
                        .toList();
    }

    /**
     * @param centres on whose pages it stands; empty for all
     */
    record ShownAnnouncement(UUID id, long version, String text, Level level, List<String> centres) {
        static ShownAnnouncement of(Announcement announcement) {
            return new ShownAnnouncement(
                    announcement.id(),
                    announcement.version(),
                    announcement.text(),
                    announcement.level(),
                    announcement.centres());
        }
    }
}
