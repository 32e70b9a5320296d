package fr.entremise.document;

import fr.entremise.tenancy.CentreFiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells backups where {@link FilesDirectory} puts what is stored. */
@Configuration(proxyBeanMethods = false)
class FilesOfCentre {

    @Bean
    CentreFiles filesForBackups(FileProperties properties) {
        return new CentreFiles(properties.directory(), """
                select right(id::text, 2) || '/' || id || case when sealed then '.sealed' else '' end
                from {schema}.stored_file order by id
                """);
    }
}
