package fr.entremise.notification.web;

import fr.entremise.identity.Permission;
import fr.entremise.identity.Requires;
import fr.entremise.notification.MailFilter;
import fr.entremise.notification.MailKind;
import fr.entremise.notification.MailLine;
import fr.entremise.notification.MailState;
import fr.entremise.notification.SentMails;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import fr.entremise.shared.Span;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
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
    Listing<MailLine> listMails(@ParameterObject ListRequest request, @ParameterObject MailListParameters narrowed) {
        return mails.list(narrowed.filter(), request);
    }

    /** How the list is narrowed in its address. */
    record MailListParameters(
            @Nullable String q,
            @Nullable MailState state,
            @Nullable MailKind kind,
            @Nullable LocalDate writtenFrom,
            @Nullable LocalDate writtenTo) {

        MailFilter filter() {
            return new MailFilter(q, state, kind, Span.days("written", writtenFrom, writtenTo));
        }
    }
}
