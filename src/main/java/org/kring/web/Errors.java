package org.kring.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.kring.page.Language;
import org.kring.page.Pages;
import org.kring.page.Words;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** One calm page for everything that goes wrong: what, and one way on. Never anything of what was asked or typed. */
@Controller
class Errors implements ErrorController {

    private final Pages pages;

    Errors(Pages pages) {
        this.pages = pages;
    }

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<?> error(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        var shown = status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
        var key = "web.error."
                + (Words.of("nl").has("web.error." + shown.value() + ".heading") ? shown.value() : "other");
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (path.startsWith("/api/")) {
            var words = Words.of(Language.of(request));
            return ResponseEntity.status(shown)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(Map.of(
                            "type", "about:blank",
                            "title", shown.getReasonPhrase(),
                            "status", shown.value(),
                            "reason", shown.name(),
                            "detail", words.say(key + ".heading")));
        }
        var page = pages.page(request, key + ".heading");
        return pages.answer(shown, "web/error.jte", Map.of("page", page, "key", key));
    }
}
