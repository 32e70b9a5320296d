package fr.entremise.notification.web;

import fr.entremise.notification.DemoMails;
import fr.entremise.notification.SentMail;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the mails of the demonstration to everybody; outside it the address does not exist. */
@RestController
@Hidden
@ConditionalOnProperty("entremise.demo.enabled")
class DemoMailController {

    private final DemoMails mails;

    DemoMailController(DemoMails mails) {
        this.mails = mails;
    }

    @GetMapping("/api/v1/demo/mails")
    List<SentMail> listDemoMails() {
        return mails.newest();
    }
}
