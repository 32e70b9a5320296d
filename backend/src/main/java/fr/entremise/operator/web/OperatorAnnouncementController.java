package fr.entremise.operator.web;

import fr.entremise.operator.Announcement;
import fr.entremise.operator.Announcement.Audience;
import fr.entremise.operator.Announcement.Level;
import fr.entremise.operator.AnnouncementWish;
import fr.entremise.operator.Announcements;
import fr.entremise.operator.Operator;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What operators tell the users of the platform. */
@RestController
@RequestMapping("/api/v1/operator/announcements")
@Tag(name = "operator")
class OperatorAnnouncementController {

    private final Announcements announcements;

    OperatorAnnouncementController(Announcements announcements) {
        this.announcements = announcements;
    }

    @GetMapping
    Listing<Announcement> listAnnouncements(@ParameterObject ListRequest request) {
        return announcements.list(request);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Announcement writeAnnouncement(
            @Valid @RequestBody AnnouncementRequest request,
            @RequestHeader("Idempotency-Key") UUID idempotencyKey,
            Operator operator) {
        return announcements.write(idempotencyKey, request.wish(), operator);
    }

    @PutMapping("/{id}")
    Announcement changeAnnouncement(
            @PathVariable UUID id, @Valid @RequestBody AnnouncementRequest request, Operator operator) {
        return announcements.change(id, request.version() == null ? 0 : request.version(), request.wish(), operator);
    }

    @PostMapping("/{id}/withdrawal")
    Announcement withdrawAnnouncement(@PathVariable UUID id, Operator operator) {
        return announcements.withdraw(id, operator);
    }

    /**
     * @param version the one that is changed; left out of a new announcement
     * @param centres empty for all centres
     * @param from by the clocks of Paris, like the end
     */
    record AnnouncementRequest(
            @Nullable Long version,

            @NotBlank(message = "Écrivez l’annonce.") @Size(max = 500, message = "500 caractères au plus.")
            String text,

            @NotNull(message = "Choisissez le niveau.") Level level,

            @NotNull(message = "Choisissez qui la voit.") Audience audience,

            @NotNull @Size(max = 100, message = "100 centres au plus.")
            List<@NotNull @Size(max = 31) String> centres,

            @NotNull(message = "Indiquez le début.") LocalDateTime from,

            @NotNull(message = "Indiquez la fin.") LocalDateTime until) {

        private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

        AnnouncementWish wish() {
            return new AnnouncementWish(
                    text.strip(),
                    level,
                    audience,
                    List.copyOf(centres),
                    from.atZone(PARIS).toInstant(),
                    until.atZone(PARIS).toInstant());
        }
    }
}
