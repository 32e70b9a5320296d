package fr.entremise.web;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** Requests that Tomcat refuses before any filter (an address or a header it cannot read) are answered as problems too. */
@Component
class RefusedByTheContainer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    /** After Boot has put its own valve, so that this one, nearer to the application, writes first. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        tomcat.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
                host.getPipeline().addValve(new ProblemValve());
            }
        });
    }

    private static final class ProblemValve extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                SafeHeaders.write(response);
                response.setContentType("application/problem+json");
                response.setCharacterEncoding("UTF-8");
                Writer body = response.getReporter();
                if (body != null) {
                    body.write("{\"type\":\"/problems/bad-request\",\"title\":\"Demande refusée\",\"status\":" + status
                            + ",\"detail\":\"La demande n’a pas pu être comprise.\"}");
                    response.finishResponse();
                }
            } catch (IOException gone) {
                getContainer().getLogger().debug("The answer could not be sent", gone);
            }
        }
    }
}
