package fr.entremise.tenancy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;

/** Something that is done to a centre from the command line, by whoever runs the server: a bean per command. */
public interface CentreCommand {

    /** The option that asks for it: {@code centre.backup}. */
    String name();

    /**
     * Does it and says in a sentence what was done.
     *
     * @throws WrongUsage when an option is missing or cannot be read
     */
    String run(ApplicationArguments arguments);

    /** The value of an option, which must be there once. */
    static String required(ApplicationArguments arguments, String option) {
        String value = optional(arguments, option);
        if (value == null || value.isBlank()) {
            throw new WrongUsage("Say --" + option + "=… once.");
        }
        return value.strip();
    }

    static @Nullable String optional(ApplicationArguments arguments, String option) {
        List<String> values = arguments.getOptionValues(option);
        if (values != null && values.size() > 1) {
            throw new WrongUsage("Say --" + option + "=… once.");
        }
        return values == null || values.isEmpty() ? null : values.getFirst();
    }

    static CentreId centre(ApplicationArguments arguments, String option) {
        String slug = required(arguments, option);
        if (!CentreId.isValid(slug)) {
            throw new WrongUsage("No centre can be called " + slug + ".");
        }
        return new CentreId(slug);
    }

    /** The command was not understood. */
    final class WrongUsage extends RuntimeException {

        private static final long serialVersionUID = 1;

        public WrongUsage(String sentence) {
            super(sentence);
        }
    }
}
