package fr.entremise.notification.web;

import fr.entremise.identity.Permission;
import fr.entremise.identity.Requires;
import fr.entremise.notification.MailLine;
import fr.entremise.notification.MailState;
import fr.entremise.notification.SentMails;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The centre's mails without address or words. */
@RestController
@RequestMapping("/api/v1/centres/{centre}/mails")
@Tag(name = "notices")
class MailController {

    private final SentMails mails;

    MailController(SentMails mails) {
        this.mails = mails;
    }

    @GetMapping
    @Requires(Permission.EXAMINE_REFERRALS)
    Listing<MailLine> listMails(
            @ParameterObject ListRequest request, @RequestParam(required = false) @Nullable MailState state) {
        return mails.list(state, request);
    }
}
