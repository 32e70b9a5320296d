package fr.entremise.operator.web;

import fr.entremise.operator.CentreOpenings;
import fr.entremise.operator.Operator;
import fr.entremise.operator.web.CentreOpeningController.OpenCentreRequest;
import fr.entremise.operator.web.CentreOpeningController.TextsRequest;
import fr.entremise.shared.BusinessRuleViolation.FieldProblem;
import fr.entremise.shared.InvalidInput;
import fr.entremise.tenancy.CentreCommand;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;

/**
 * {@code --centre.create=<slug> --centre.name=… --centre.departments=21,2A --centre.admin=<mail>}: the console's opening,
 * by the console's rules, texts that are not said being the usual ones. Asked again with the same words it opens nothing twice.
 */
@Component
class CentreCreateCommand implements CentreCommand {

    /** Acts are told as those of nobody's account. */
    private static final Operator WHOEVER_RUNS_THE_SERVER = new Operator(new UUID(0, 0), "Ligne de commande");

    private final CentreOpenings openings;
    private final Validator validator;

    CentreCreateCommand(CentreOpenings openings, Validator validator) {
        this.openings = openings;
        this.validator = validator;
    }

    @Override
    public String name() {
        return "centre.create";
    }

    @Override
    public String run(ApplicationArguments arguments) {
        String slug = CentreCommand.required(arguments, name());
        List<String> departments = Arrays.stream(
                        CentreCommand.required(arguments, "centre.departments").split(","))
                .map(String::strip)
                .toList();
        String zone = CentreCommand.optional(arguments, "centre.timezone");
        String reference = CentreCommand.optional(arguments, "centre.reference");
        OpenCentreRequest request = new OpenCentreRequest(
                slug,
                CentreCommand.required(arguments, "centre.name"),
                departments,
                zone == null ? "Europe/Paris" : zone,
                reference == null ? departments.getFirst() : reference,
                number(CentreCommand.optional(arguments, "centre.last-invoice")),
                CentreCommand.required(arguments, "centre.admin"),
                new TextsRequest(
                        CentreCommand.optional(arguments, "centre.presentation"),
                        CentreCommand.optional(arguments, "centre.mail-sender"),
                        CentreCommand.optional(arguments, "centre.publication-director"),
                        CentreCommand.optional(arguments, "centre.host"),
                        CentreCommand.optional(arguments, "centre.vat-mention")));
        List<FieldProblem> problems = validator.validate(request).stream()
                .map(found -> new FieldProblem(found.getPropertyPath().toString(), found.getMessage()))
                .sorted(Comparator.comparing(FieldProblem::field))
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        openings.open(keyOf(slug), request.wish(), WHOEVER_RUNS_THE_SERVER);
        return "Centre " + slug + " is open; its first administrator " + request.adminEmail() + " was invited by mail.";
    }

    /** One key per name: the same words again are the same asking. */
    private static UUID keyOf(String slug) {
        return UUID.nameUUIDFromBytes(("centre.create/" + slug).getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable Integer number(@Nullable String text) {
        try {
            return text == null ? null : Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw new WrongUsage("--centre.last-invoice takes a number.");
        }
    }
}
