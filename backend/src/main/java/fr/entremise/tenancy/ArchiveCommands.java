package fr.entremise.tenancy;

import fr.entremise.tenancy.CentreBackup.ArchiveSummary;
import java.nio.file.Path;
import org.springframework.boot.ApplicationArguments;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code --centre.backup=<slug> --centre.to=<file>} and {@code --centre.restore=<file> [--centre.overwrite]}. */
@Configuration(proxyBeanMethods = false)
class ArchiveCommands {

    @Bean
    CentreCommand backupCommand(CentreBackup backup) {
        return new CentreCommand() {
            @Override
            public String name() {
                return "centre.backup";
            }

            @Override
            public String run(ApplicationArguments arguments) {
                Path to = Path.of(CentreCommand.required(arguments, "centre.to"));
                return words("Written", backup.write(CentreCommand.centre(arguments, name()), to));
            }
        };
    }

    @Bean
    CentreCommand restoreCommand(CentreRestoration restoration) {
        return new CentreCommand() {
            @Override
            public String name() {
                return "centre.restore";
            }

            @Override
            public String run(ApplicationArguments arguments) {
                Path from = Path.of(CentreCommand.required(arguments, name()));
                return words("Restored", restoration.restore(from, arguments.containsOption("centre.overwrite")));
            }
        };
    }

    private static String words(String done, ArchiveSummary summary) {
        return "%s: centre %s, %d rows of %d tables, %d files, schema %s."
                .formatted(
                        done,
                        summary.centre(),
                        summary.rows(),
                        summary.tables(),
                        summary.files(),
                        summary.schemaVersion());
    }
}
