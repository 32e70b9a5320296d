package fr.entremise.web;

import fr.entremise.shared.BusinessRuleViolation.FieldProblem;
import fr.entremise.shared.French;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Builds the problem bodies of the API (RFC 9457): type {@code /problems/<slug>}, French words, errors by field. */
final class Problems {

    private Problems() {}

    static ResponseEntity<ProblemDetail> answer(
            int status, String slug, String title, String detail, List<FieldProblem> errors) {
        return answer(status, slug, title, detail, errors, HttpHeaders.EMPTY);
    }

    static ResponseEntity<ProblemDetail> answer(
            int status, String slug, String title, String detail, List<FieldProblem> errors, HttpHeaders headers) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), French.typeset(detail));
        problem.setType(URI.create("/problems/" + slug));
        problem.setTitle(title);
        if (!errors.isEmpty()) {
            problem.setProperty(
                    "errors",
                    errors.stream()
                            .map(error -> new FieldProblem(error.field(), French.typeset(error.message())))
                            .toList());
        }
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    static ResponseEntity<ProblemDetail> badRequest(List<FieldProblem> errors) {
        return answer(
                400,
                "bad-request",
                "Demande mal formée",
                "La demande n’a pas la forme attendue : corrigez les champs signalés.",
                errors);
    }

    static ResponseEntity<ProblemDetail> badRequest(String field, String message) {
        return badRequest(List.of(new FieldProblem(field, message)));
    }
}
