package fr.entremise.directory.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The departments and overseas territories of France with their region, in the order of their codes. */
@Component
public class Departments {

    private final List<Department> all = read("reference/departments.tsv")
            .lines()
            .skip(1)
            .map(line -> line.split("\t", -1))
            .map(cells -> new Department(cells[0], cells[1], cells[2]))
            .toList();

    private final String credits = read("reference/credits.txt").strip();

    public List<Department> all() {
        return all;
    }

    /** Who the reference data come from, as the licence asks to be shown. */
    public String credits() {
        return credits;
    }

    private static String read(String file) {
        try {
            return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A department; {@code region} is its region's name. */
    public record Department(String code, String name, String region) {}
}
