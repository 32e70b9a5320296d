package fr.entremise.mediation;

import fr.entremise.tenancy.CentreCount;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How many cases a centre has: the number, and nothing of any of them. */
@Configuration(proxyBeanMethods = false)
class CaseCount {

    @Bean
    CentreCount countOfCases() {
        return new CentreCount("cases", "select count(*) from {schema}.mediation_case");
    }
}
