package fr.entremise.document;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the antivirus is.
 *
 * @param host of clamd; empty for none
 * @param port of clamd
 * @param connectWithin how long a connection may take
 * @param answerWithin how long the antivirus may stay silent
 */
@ConfigurationProperties("entremise.antivirus")
record AntivirusSettings(
        @DefaultValue("") String host,
        @DefaultValue("3310") int port,
        @DefaultValue("5s") Duration connectWithin,
        @DefaultValue("60s") Duration answerWithin) {}
