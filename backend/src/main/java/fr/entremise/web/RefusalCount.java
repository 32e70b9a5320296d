package fr.entremise.web;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Counts every refusal by its word, so that whoever runs the platform sees a flood or a guesser. Nothing of what was sent
 * is kept; a log could also be filled by whoever is refused.
 */
@RestControllerAdvice
class RefusalCount implements ResponseBodyAdvice<Object> {

    private final MeterRegistry meters;

    RefusalCount(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return answer.getParameterType() == ResponseEntity.class;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof ProblemDetail problem) {
            String word = String.valueOf(problem.getType());
            meters.counter("entremise.refusals", "problem", word.substring(word.lastIndexOf('/') + 1))
                    .increment();
        }
        return body;
    }
}
