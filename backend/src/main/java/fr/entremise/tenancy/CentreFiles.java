package fr.entremise.tenancy;

import java.nio.file.Path;

/**
 * What a centre keeps on the disk, lent to backups by the module that keeps it. A file bears its final name only when it
 * is whole, and its content never changes.
 *
 * @param root directory that holds one directory per centre, named by its slug
 * @param paths the files within that of a centre, one per row; {@code {schema}} stands where the schema goes
 */
public record CentreFiles(Path root, String paths) {

    Path of(CentreId centre) {
        return root.resolve(centre.slug());
    }

    String pathsIn(CentreId centre) {
        return paths.replace("{schema}", CentreSchema.of(centre));
    }
}
