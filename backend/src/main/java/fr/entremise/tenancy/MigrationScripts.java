package fr.entremise.tenancy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The migrations that this program brings, by their names, in the order in which they run. */
record MigrationScripts(List<String> names) {

    static final String OF_CENTRES = "db/migration/centre";
    static final String OF_THE_PLATFORM = "db/migration/platform";

    static MigrationScripts in(String directory) {
        try {
            Resource[] scripts =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + directory + "/V*.sql");
            return new MigrationScripts(Arrays.stream(scripts)
                    .map(Resource::getFilename)
                    .filter(Objects::nonNull)
                    .map(name -> name.substring(0, name.length() - ".sql".length()))
                    .sorted()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String newestVersion() {
        return names.isEmpty() ? "0" : versionOf(names.getLast());
    }

    /** Those whose version has not run yet. */
    List<String> missing(Set<String> versions) {
        return names.stream()
                .filter(name -> !versions.contains(versionOf(name)))
                .toList();
    }

    private static String versionOf(String name) {
        return name.substring(1, name.indexOf("__"));
    }
}
