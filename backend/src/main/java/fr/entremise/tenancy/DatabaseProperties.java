package fr.entremise.tenancy;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data is.
 *
 * @param url of an external PostgreSQL 15 or newer; absent, an embedded one is started
 * @param directory of the embedded one
 * @param durable whether the embedded one waits until data is on disk; off only for tests
 * @param join whether to use the embedded one of an application that runs on the same directory
 * @param user runs the application, owns nothing
 * @param ownerUser migrates
 * @param adminUser only to create the other two where they are missing
 * @param platformPoolSize connections of the running application for sessions, accounts and whatever else is shared
 * @param poolSize its connections for the data of centres
 * @param centreShare of the latter, how many one centre may hold at once; half when left out
 * @param centreWait how long a request waits for its centre's turn before it is told to come back
 */
@ConfigurationProperties("entremise.database")
record DatabaseProperties(
        @Nullable String url,
        @DefaultValue(".data/postgresql") Path directory,
        @DefaultValue("true") boolean durable,
        @DefaultValue("false") boolean join,
        @DefaultValue("entremise_app") String user,
        @DefaultValue("") String password,
        @DefaultValue("entremise_owner") String ownerUser,
        @DefaultValue("") String ownerPassword,
        @Nullable String adminUser,
        @DefaultValue("") String adminPassword,
        @DefaultValue("8") int platformPoolSize,
        @DefaultValue("12") int poolSize,
        @Nullable Integer centreShare,
        @DefaultValue("3s") Duration centreWait) {}
