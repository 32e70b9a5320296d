package fr.entremise;

import fr.entremise.shared.BusinessRuleViolation;
import fr.entremise.tenancy.ArchiveRefused;
import fr.entremise.tenancy.CentreCommand;
import fr.entremise.tenancy.MigrationPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Runs one command on a centre and ends, beside an application that runs or without one: {@code --centre.backup=…}. It
 * serves nothing and takes over nobody's unfinished work.
 */
final class CommandLine {

    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int WRONG_USAGE = 2;
    static final int FAILED = 3;

    private static final String PREFIX = "--centre.";
    private static final String MIGRATIONS = PREFIX + "migrations";

    private static final List<String> BESIDE_ANOTHER = List.of(
            "--server.port=-1",
            "--management.server.port=-1",
            "--entremise.database.join=true",
            "--spring.modulith.events.republish-outstanding-events-on-restart=false",
            "--spring.task.execution.shutdown.await-termination=true",
            "--spring.task.execution.shutdown.await-termination-period=30s",
            "--spring.main.banner-mode=off",
            "--logging.level.root=error",
            "--logging.level.org.springframework=error",
            "--logging.level.fr.entremise=error");

    private CommandLine() {}

    static boolean isMeant(String... arguments) {
        return Arrays.stream(arguments).anyMatch(argument -> argument.startsWith(PREFIX));
    }

    /** Runs the command, says in one sentence what came of it, and answers the exit code. */
    static int run(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(BESIDE_ANOTHER);
        if (System.getenv("ENTREMISE_BASE_URL") == null) {
            all.add("--entremise.base-url=http://localhost:8080");
        }
        if (Arrays.stream(arguments).anyMatch(argument -> argument.startsWith(MIGRATIONS))) {
            return dryRun(all);
        }
        try (ConfigurableApplicationContext application =
                SpringApplication.run(EntremiseApplication.class, all.toArray(String[]::new))) {
            return run(
                    application.getBeanProvider(CentreCommand.class).stream().toList(),
                    application.getBean(ApplicationArguments.class));
        } catch (RuntimeException failure) {
            return failed(failure);
        }
    }

    /** The one command that starts no application: starting it is what migrates. */
    private static int dryRun(List<String> arguments) {
        if (!arguments.contains(MIGRATIONS + "=dry-run")) {
            return say(WRONG_USAGE, "Say " + MIGRATIONS + "=dry-run; a start of the application runs them.");
        }
        try {
            return say(DONE, words(MigrationPlan.read(arguments.toArray(String[]::new))));
        } catch (RuntimeException failure) {
            return failed(failure);
        }
    }

    static String words(MigrationPlan.PlannedMigrations plan) {
        StringBuilder words = new StringBuilder("A start of this program brings centres to ")
                .append(plan.version())
                .append(". Nothing was run.");
        words.append("\nShared schema: ").append(inWords(plan.platform()));
        words.append("\nCentres with nothing to do: ").append(plan.upToDate());
        for (MigrationPlan.CentresBehind same : plan.behind()) {
            words.append("\nCentres ")
                    .append(String.join(", ", same.centres()))
                    .append(": ")
                    .append(inWords(same.scripts()));
        }
        return words.toString();
    }

    private static String inWords(List<String> scripts) {
        return scripts.isEmpty() ? "no script" : scripts.size() + " scripts: " + String.join(", ", scripts);
    }

    static int run(List<CentreCommand> commands, ApplicationArguments arguments) {
        Optional<CentreCommand> meant = commands.stream()
                .filter(command -> arguments.containsOption(command.name()))
                .findFirst();
        if (meant.isEmpty()) {
            return say(
                    WRONG_USAGE,
                    "Commands: "
                            + commands.stream()
                                    .map(command -> "--" + command.name() + "=…")
                                    .sorted()
                                    .collect(Collectors.joining(", "))
                            + ", "
                            + MIGRATIONS
                            + "=dry-run");
        }
        try {
            return say(DONE, meant.get().run(arguments));
        } catch (CentreCommand.WrongUsage usage) {
            return say(WRONG_USAGE, String.valueOf(usage.getMessage()));
        } catch (ArchiveRefused refused) {
            return say(REFUSED, String.valueOf(refused.getMessage()));
        } catch (BusinessRuleViolation refused) {
            return say(REFUSED, words(refused));
        } catch (RuntimeException failure) {
            return failed(failure);
        }
    }

    private static String words(BusinessRuleViolation refused) {
        String fields = refused.errors().stream()
                .map(problem -> problem.field() + "\u00a0: " + problem.message())
                .collect(Collectors.joining(" "));
        return fields.isEmpty() ? refused.sentence() : fields;
    }

    private static int failed(RuntimeException failure) {
        logger().error("The command failed", failure);
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return say(FAILED, "The command failed: " + root.getMessage());
    }

    private static Logger logger() {
        return LoggerFactory.getLogger(CommandLine.class);
    }

    @SuppressWarnings("SystemOut") // A command speaks to whoever typed it.
    private static int say(int code, String sentence) {
        (code == DONE ? System.out : System.err).println(sentence);
        return code;
    }
}
