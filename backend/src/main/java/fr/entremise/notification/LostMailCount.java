package fr.entremise.notification;

import fr.entremise.tenancy.CentreCount;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How many mails of a centre could not be delivered. */
@Configuration(proxyBeanMethods = false)
class LostMailCount {

    @Bean
    CentreCount countOfLostMails() {
        return new CentreCount("lostMails", "select count(*) from {schema}.outgoing_mail where state = 'FAILED'");
    }
}
