package fr.entremise.document;

import fr.entremise.tenancy.CentreCount;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How much room a centre's files take. */
@Configuration(proxyBeanMethods = false)
class FileVolume {

    @Bean
    CentreCount sizeOfFiles() {
        return new CentreCount("fileBytes", "select coalesce(sum(size_bytes), 0) from {schema}.stored_file");
    }
}
