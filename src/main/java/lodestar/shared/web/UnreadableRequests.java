package lodestar.shared.web;

import java.io.IOException;
import java.util.Locale;
import lodestar.shared.Words;
import lodestar.shared.api.ApiProblems;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Answers requests that cannot even be read, which no filter of ours ever sees, in our own words
/// and under the same headers as all others.
final class UnreadableRequests extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(UnreadableRequests.class);
    private static final int FIRST_ERROR = 400;
    private static final String PAGE =
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Lodestar</title></head>"
                    + "<body><main><h1>Lodestar</h1><p>%s</p></main></body></html>";

    private final transient ApiProblems problems;
    private final transient Words words;

    private UnreadableRequests(ApiProblems problems, Words words) {
        this.problems = problems;
        this.words = words;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable fault) {
        if (response.getStatus() < FIRST_ERROR
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        try {
            SafeHeaders.add(response.getResponse());
            String path = request.getRequestURI();
            if (path != null && ApiProblems.isApi(path)) {
                problems.answer(
                        request.getRequest(),
                        response.getResponse(),
                        response.getStatus(),
                        "malformed");
            } else {
                response.setContentType("text/html;charset=UTF-8");
                response.getWriter()
                        .write(PAGE.formatted(words.say(Locale.ENGLISH, "shared.error.malformed")));
            }
            response.finishResponse();
        } catch (IOException gone) {
            LOG.debug("nobody is there to be told: {}", gone.getMessage());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Installed {

        /// Last, so that it stands innermost and is asked first.
        @Bean
        @Order
        WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> ownWordsForUnreadable(
                ApiProblems problems, Words words) {
            return factory ->
                    factory.addContextCustomizers(context ->
                            context.getParent()
                                    .getPipeline()
                                    .addValve(new UnreadableRequests(problems, words)));
        }
    }
}
