package fr.entremise.web;

import fr.entremise.shared.InvalidInput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** What stands in an address and its parameters holds the characters that a text may hold, like what stands in JSON. */
@Component
class ReadableAddresses implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.getParameterMap().forEach((name, values) -> {
            for (String value : values) {
                require(name, value);
            }
        });
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
            variables.forEach((name, value) -> require(String.valueOf(name), String.valueOf(value)));
        }
        return true;
    }

    private static void require(String name, String value) {
        if (!ReadableText.isReadable(value)) {
            throw InvalidInput.of(ReadableText.isReadable(name) ? name : "request", ReadableText.SENTENCE);
        }
    }
}
