package fr.entremise;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** One process that serves every centre de gestion: the REST API, the Angular application and the jobs. */
@SpringBootApplication
@Modulithic(sharedModules = "shared")
@ConfigurationPropertiesScan
@EnableScheduling
public class EntremiseApplication {

    public static void main(String[] args) {
        if (CommandLine.isMeant(args)) {
            System.exit(CommandLine.run(args));
        }
        SpringApplication.run(EntremiseApplication.class, args);
    }
}
