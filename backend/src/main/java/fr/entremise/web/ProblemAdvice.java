package fr.entremise.web;

import fr.entremise.identity.client.Program;
import fr.entremise.shared.BusinessRuleViolation;
import fr.entremise.shared.BusinessRuleViolation.FieldProblem;
import fr.entremise.shared.Conflict;
import fr.entremise.shared.InvalidInput;
import fr.entremise.shared.NotFound;
import fr.entremise.tenancy.CentreBusy;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The one place that turns a failure into an answer: never a stack trace, never a message from inside, never HTML. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(BusinessRuleViolation refusal) {
        ResponseEntity<ProblemDetail> answer = Problems.answer(
                refusal.status(),
                refusal.slug(),
                refusal.title(),
                String.valueOf(refusal.getMessage()),
                refusal.errors());
        return refusal.retryAfter().isPositive()
                ? ResponseEntity.status(answer.getStatusCode())
                        .headers(answer.getHeaders())
                        .header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds(refusal.retryAfter())))
                        .body(answer.getBody())
                : answer;
    }

    /** Rounded up: whoever comes back on time is let in. */
    private static long seconds(Duration wait) {
        return wait.plusMillis(999).toSeconds();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException failure) {
        FieldProblem problem = JsonProblems.of(failure);
        return JsonProblems.isRefusedMeaning(failure)
                ? refused(new InvalidInput(List.of(problem)))
                : Problems.badRequest(List.of(problem));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(MethodArgumentNotValidException failure) {
        List<FieldProblem> errors = new ArrayList<>();
        failure.getBindingResult().getAllErrors().forEach(error -> {
            String field = error instanceof FieldError onField ? onField.getField() : error.getObjectName();
            errors.add(new FieldProblem(field, sentenceOf(error)));
        });
        return failure.getBindingResult().getAllErrors().stream().allMatch(ProblemAdvice::isRefusedNumber)
                ? refused(new InvalidInput(errors))
                : Problems.badRequest(errors);
    }

    private static boolean isRefusedNumber(ObjectError error) {
        return error.contains(TypeMismatchException.class)
                && JsonProblems.isRefusedNumber(JsonProblems.rootOf(error.unwrap(TypeMismatchException.class)));
    }

    /** What cannot be read has only the framework's own words, and these are for developers. */
    private static String sentenceOf(ObjectError error) {
        if (!error.contains(TypeMismatchException.class)) {
            return String.valueOf(error.getDefaultMessage());
        }
        return isRefusedNumber(error)
                ? String.valueOf(JsonProblems.rootOf(error.unwrap(TypeMismatchException.class))
                        .getMessage())
                : "Cette valeur n’a pas la forme attendue.";
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(HandlerMethodValidationException failure) {
        List<FieldProblem> errors = new ArrayList<>();
        failure.getParameterValidationResults()
                .forEach(result -> result.getResolvableErrors()
                        .forEach(error -> errors.add(new FieldProblem(
                                String.valueOf(result.getMethodParameter().getParameterName()),
                                String.valueOf(error.getDefaultMessage())))));
        return Problems.badRequest(errors);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException failure) {
        return Problems.badRequest(failure.getParameterName(), "Ce paramètre est obligatoire.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestPartException failure) {
        return Problems.badRequest(failure.getRequestPartName(), "Cette partie de l’envoi est obligatoire.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingRequestHeaderException failure) {
        return Problems.badRequest(failure.getHeaderName(), "Cet en-tête est obligatoire.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unbound(ServletRequestBindingException failure) {
        return Problems.badRequest("request", "La demande est incomplète.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException failure) {
        // A SIREN in the address carries its own sentence; everything else is only of the wrong shape.
        Throwable root = JsonProblems.rootOf(failure);
        return JsonProblems.isRefusedNumber(root)
                ? refused(InvalidInput.of(failure.getName(), String.valueOf(root.getMessage())))
                : Problems.badRequest(failure.getName(), "Cette valeur n’a pas la forme attendue.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException failure) {
        if (JsonProblems.rootOf(failure) instanceof FileCountLimitExceededException) {
            return refused(InvalidInput.of("files", "Joignez moins de fichiers : 20 au plus."));
        }
        return Problems.answer(
                413,
                "upload-too-large",
                "Envoi trop volumineux",
                "Un fichier peut peser 20 Mo au plus, et un envoi 100 Mo en tout.",
                List.of(new FieldProblem("files", "20 Mo par fichier et 100 Mo en tout au plus.")));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> brokenUpload(MultipartException failure) {
        return Problems.badRequest("files", "L’envoi des fichiers n’est pas arrivé entier. Recommencez.");
    }

    /** Parameters in the address that are not UTF-8, or not even encoded. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> undecodable(InvalidParameterException failure) {
        return Problems.badRequest("request", "Un paramètre de l’adresse n’est pas lisible.");
    }

    /** A connection that was not to be had: the centre's share or the whole pool is in use, or the database is away. */
    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    ResponseEntity<ProblemDetail> noConnection(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CentreBusy busy) {
                return refused(busy);
            }
        }
        log.error("No connection to the database", failure);
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "10");
        return Problems.answer(
                503,
                "unavailable",
                "Service momentanément indisponible",
                "Le service ne répond pas pour le moment. Rien n’est perdu\u00a0; réessayez dans quelques instants.",
                List.of(),
                headers);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> changedMeanwhile(OptimisticLockingFailureException failure) {
        return refused(new Conflict());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notLoggedIn(AuthenticationException failure) {
        return Problems.answer(
                401,
                "not-authenticated",
                "Connexion nécessaire",
                "Connectez-vous. Si vous venez de le faire, l’adresse ou le mot de passe est inexact.",
                List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> forbidden(AccessDeniedException failure) {
        if (isProgram()) {
            HttpHeaders headers = new HttpHeaders();
            headers.set(HttpHeaders.WWW_AUTHENTICATE, ProgramSecurity.challenge("insufficient_scope"));
            return Problems.answer(
                    403,
                    "insufficient-scope",
                    "Autorisation insuffisante",
                    "Les autorisations de ce jeton ne couvrent pas cette demande.",
                    List.of(),
                    headers);
        }
        return Problems.answer(403, "forbidden", "Accès refusé", "Votre rôle ne permet pas cette action.", List.of());
    }

    private static boolean isProgram() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Program;
    }

    @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
    ResponseEntity<ProblemDetail> nowhere() {
        return refused(new NotFound());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongMethod(HttpRequestMethodNotSupportedException failure) {
        HttpHeaders headers = new HttpHeaders();
        var allowed = failure.getSupportedHttpMethods();
        headers.setAllow(allowed == null ? java.util.Set.<HttpMethod>of() : allowed);
        return Problems.answer(
                405,
                "method-not-allowed",
                "Méthode non permise",
                "Cette adresse ne se demande pas ainsi.",
                List.of(),
                headers);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongType(HttpMediaTypeNotSupportedException failure) {
        return Problems.answer(
                415, "unsupported-media-type", "Format non pris en charge", "Envoyez la demande en JSON.", List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notAcceptable(HttpMediaTypeNotAcceptableException failure) {
        return Problems.answer(
                406, "not-acceptable", "Format de réponse inconnu", "La réponse est en JSON.", List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception failure, HttpServletRequest request) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        log.error("Unexpected failure {} in {}", reference, request.getMethod(), failure);
        return Problems.answer(
                500,
                "unexpected",
                "Erreur inattendue",
                "Une erreur inattendue est survenue. Si elle se répète, indiquez la référence " + reference + ".",
                List.of());
    }
}
