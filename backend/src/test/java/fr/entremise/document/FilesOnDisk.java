package fr.entremise.document;

import fr.entremise.tenancy.Centre;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/** What somebody finds who takes the disk away. */
public final class FilesOnDisk {

    private FilesOnDisk() {}

    public static List<Path> of(ApplicationContext application, Centre centre) throws IOException {
        Path directory = application.getBean(FileProperties.class).directory();
        try (Stream<Path> found = Files.walk(directory.resolve(centre.id().slug()))) {
            return found.filter(Files::isRegularFile).toList();
        }
    }
}
