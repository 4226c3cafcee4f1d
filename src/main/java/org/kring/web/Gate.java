package org.kring.web;

import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.kring.address.PublicAddress;
import org.kring.page.Language;
import org.kring.page.Page;
import org.kring.page.Pages;
import org.kring.page.Words;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** Turns away at the server itself what no page should see: addresses that cannot be read, and bodies that are too large. */
@Configuration(proxyBeanMethods = false)
class Gate {

    /** Far more than any form of ours; 64 KB. */
    static final int MOST = 64 * 1024;

    /** Where a file of somebody's own comes along: 100,000 characters as a form may write them, twice; 640 KB. */
    static final int MOST_WITH_FILE = 640 * 1024;

    private static final Set<String> WITH_FILE =
            Set.of("/methods/own", "/methods/own/file", "/rounds", "/practice", "/cards/own", "/cards/own.pdf");

    /** What is read and thrown away before the answer; 1 MB. */
    private static final int HEARD_OUT = 1024 * 1024;

    @Bean
    WebServerFactoryCustomizer<JettyServletWebServerFactory> turnAway(
            Pages pages, JsonMapper json, PublicAddress address) {
        return factory -> factory.addServerCustomizers(server -> {
            var small = new SizeLimitHandler(MOST, -1) {
                @Override
                public boolean handle(Request request, Response response, Callback callback) throws Exception {
                    // The length of these is bounded by what a form may hold, in application.yaml.
                    return withFile(request)
                            ? getHandler().handle(request, response, callback)
                            : super.handle(request, response, callback);
                }
            };
            small.setHandler(server.getHandler());
            server.setHandler(new Sensible(small));
            server.setErrorHandler(new CalmErrors(pages, json, address));
        });
    }

    private static boolean withFile(Request request) {
        return WITH_FILE.contains(String.valueOf(request.getHttpURI().getPath()));
    }

    /** Refuses addresses that two readers may read differently, and bodies that say beforehand that they are too large. */
    private static final class Sensible extends Handler.Wrapper {

        Sensible(Handler next) {
            super(next);
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            if (request.getHttpURI().hasViolations()) {
                Response.writeError(request, response, callback, HttpStatus.BAD_REQUEST.value());
                return true;
            }
            if (request.getLength() > (withFile(request) ? MOST_WITH_FILE : MOST)) {
                tooLarge(request, response, callback);
                return true;
            }
            return super.handle(request, response, callback);
        }

        /** Hears out what is not absurd: who is cut off while sending never reads the answer. */
        private static void tooLarge(Request request, Response response, Callback callback) {
            Runnable answer =
                    () -> Response.writeError(request, response, callback, HttpStatus.CONTENT_TOO_LARGE.value());
            if (request.getLength() > HEARD_OUT) {
                answer.run();
                return;
            }
            Content.Source.consumeAll(request, Callback.from(answer, callback::failed));
        }
    }

    /** The same calm page as everywhere, in place of the server's own, which repeats what was asked. */
    private static final class CalmErrors extends ErrorHandler {

        private final Pages pages;
        private final JsonMapper json;
        private final PublicAddress address;

        CalmErrors(Pages pages, JsonMapper json, PublicAddress address) {
            this.pages = pages;
            this.json = json;
            this.address = address;
        }

        @Override
        protected void generateResponse(
                Request request,
                Response response,
                int code,
                @Nullable String message,
                @Nullable Throwable cause,
                Callback callback) {
            var known = HttpStatus.resolve(code);
            var status = known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
            var words = Words.of(Language.of(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE)));
            var key = Faults.key(status);
            var api = request.getHttpURI().getPath() != null
                    && request.getHttpURI().getPath().startsWith("/api/");
            var page = new Page(words, words.say(key + ".heading"), "", "/");
            var body = api
                    ? json.writeValueAsString(Faults.problem(status, words))
                    : pages.render("web/error.jte", Map.of("page", page, "key", key));
            var headers = response.getHeaders();
            Headers.always(address.secure(), "").forEach(headers::put);
            headers.put("Cache-Control", "no-store");
            headers.put(HttpHeader.CONTENT_TYPE, api ? "application/problem+json" : "text/html;charset=utf-8");
            Content.Sink.write(response, true, body, callback);
        }
    }
}
