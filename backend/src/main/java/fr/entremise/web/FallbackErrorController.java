package fr.entremise.web;

import fr.entremise.shared.NotFound;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What failed before a controller was reached, in the container or a filter, answers as a problem too. */
@RestController
@Hidden
class FallbackErrorController implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> answer(HttpServletRequest request, HttpServletResponse response) {
        // Where the security chain was not reached, it wrote no headers.
        SafeHeaders.write(response);
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        return switch (status) {
            case 404 -> {
                NotFound notFound = new NotFound();
                yield Problems.answer(
                        404, notFound.slug(), notFound.title(), String.valueOf(notFound.getMessage()), List.of());
            }
            case 403 ->
                Problems.answer(403, "forbidden", "Accès refusé", "Cette demande n’est pas permise.", List.of());
            case 405 ->
                Problems.answer(
                        405,
                        "method-not-allowed",
                        "Méthode non permise",
                        "Cette adresse ne se demande pas ainsi.",
                        List.of());
            case 413 ->
                Problems.answer(
                        413, "upload-too-large", "Envoi trop volumineux", "Un envoi pèse 100 Mo au plus.", List.of());
            case 500 ->
                Problems.answer(
                        500, "unexpected", "Erreur inattendue", "Une erreur inattendue est survenue.", List.of());
            default ->
                Problems.answer(
                        status, "bad-request", "Demande refusée", "La demande n’a pas pu être comprise.", List.of());
        };
    }
}
