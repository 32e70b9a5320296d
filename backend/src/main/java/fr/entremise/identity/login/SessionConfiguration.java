package fr.entremise.identity.login;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * Spring Session puts each session together from rows that follow each other, and asks for them in no order: rows of
 * several sessions of one person came mixed, and some had forgotten their device and address.
 */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> rowsInOrder() {
        return sessions -> sessions.setListSessionsByPrincipalNameQuery("""
                select S.PRIMARY_ID, S.SESSION_ID, S.CREATION_TIME, S.LAST_ACCESS_TIME, S.MAX_INACTIVE_INTERVAL,
                       SA.ATTRIBUTE_NAME, SA.ATTRIBUTE_BYTES
                from %TABLE_NAME% S left join %TABLE_NAME%_ATTRIBUTES SA on S.PRIMARY_ID = SA.SESSION_PRIMARY_ID
                where S.PRINCIPAL_NAME = ?
                order by S.PRIMARY_ID
                """);
    }
}
