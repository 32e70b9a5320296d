package fr.entremise.directory;

import fr.entremise.tenancy.CentreCount;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How many bodies a centre's directory holds. */
@Configuration(proxyBeanMethods = false)
class BodyCount {

    @Bean
    CentreCount countOfBodies() {
        return new CentreCount("bodies", "select count(*) from {schema}.public_body");
    }
}
