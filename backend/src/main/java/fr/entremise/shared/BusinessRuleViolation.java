package fr.entremise.shared;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A refusal that the person can understand and mend: answered as a problem (RFC 9457) of type {@code /problems/<slug>}.
 *
 * <p>The message is the French sentence that the person reads; it never carries case content.
 */
public abstract class BusinessRuleViolation extends RuntimeException {

    private final String slug;
    private final int status;
    private final String title;

    protected BusinessRuleViolation(String slug, int status, String title, String detail) {
        super(detail);
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    /** Last segment of the problem's type, unique in the application. */
    public String slug() {
        return slug;
    }

    /** HTTP status: 404, 409, 410, 413, 422 or 429; 503 where only time helps. */
    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** What is wrong, field by field; empty when the refusal is not about one field. */
    public List<FieldProblem> errors() {
        return List.of();
    }

    /** How long to wait before trying again, for status 429 or 503; zero when waiting does not help. */
    public Duration retryAfter() {
        return Duration.ZERO;
    }

    /** The refusal in one text, for where fields cannot be shown one by one. */
    public String sentence() {
        return errors().isEmpty()
                ? String.valueOf(getMessage())
                : errors().stream().map(FieldProblem::message).distinct().collect(Collectors.joining(" "));
    }

    /** A field of the request, by its JSON path ({@code decision.notifiedOn}), and what to do about it, in French. */
    public record FieldProblem(String field, String message) {}
}
