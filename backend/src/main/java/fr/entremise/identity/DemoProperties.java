package fr.entremise.identity;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Demonstration accounts.
 *
 * @param password of all of them; when empty one is made and kept in the file
 */
@ConfigurationProperties("entremise.demo")
record DemoProperties(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("") String password,
        @DefaultValue(".data/demo-password") Path passwordFile) {}
