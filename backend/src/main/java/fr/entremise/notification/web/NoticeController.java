package fr.entremise.notification.web;

import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.identity.Requires;
import fr.entremise.notification.NoticeLine;
import fr.entremise.notification.Notices;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The notices of the person who asks, and of nobody else. */
@RestController
@RequestMapping("/api/v1/centres/{centre}/notices")
@Tag(name = "notices")
class NoticeController {

    private final Notices notices;

    NoticeController(Notices notices) {
        this.notices = notices;
    }

    @GetMapping
    @Requires(Permission.USE_OWN_WORKSPACE)
    Listing<NoticeLine> listNotices(@ParameterObject ListRequest request, Actor actor) {
        return notices.list(request, actor);
    }

    @GetMapping("/unread")
    @Requires(Permission.USE_OWN_WORKSPACE)
    UnreadResponse countUnreadNotices(Actor actor) {
        return new UnreadResponse(notices.unread(actor));
    }

    @PostMapping("/{id}/reading")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.USE_OWN_WORKSPACE)
    void readNotice(@PathVariable UUID id, Actor actor) {
        notices.read(id, actor);
    }

    @PostMapping("/reading")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.USE_OWN_WORKSPACE)
    void readAllNotices(Actor actor) {
        notices.readAll(actor);
    }

    record UnreadResponse(long count) {}
}
