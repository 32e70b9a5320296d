package fr.entremise.mediation.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON part of a form, whatever type the sender gave that part: many give none. */
@Component
class MultipartJson {

    private final JsonMapper json;

    MultipartJson(JsonMapper json) {
        this.json = json;
    }

    <T> T read(HttpServletRequest request, String part, Class<T> type) throws IOException, ServletException {
        Part found = request.getPart(part);
        if (found == null) {
            throw new MissingServletRequestPartException(part);
        }
        try (InputStream content = found.getInputStream()) {
            T value = json.readValue(content, type);
            if (value == null) {
                throw new HttpMessageNotReadableException(
                        "Part " + part + " is null", new ServletServerHttpRequest(request));
            }
            return value;
        } catch (JacksonException wrong) {
            throw new HttpMessageNotReadableException(
                    "Part " + part + " is not readable", wrong, new ServletServerHttpRequest(request));
        }
    }
}
