package org.kring.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.kring.address.PublicAddress;
import org.kring.page.Language;
import org.kring.page.Pages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages that belong to no slice. */
@Controller
class WebController {

    private final Pages pages;
    private final PublicAddress address;

    WebController(Pages pages, PublicAddress address) {
        this.pages = pages;
        this.address = address;
    }

    @GetMapping("/privacy")
    ResponseEntity<String> privacy(HttpServletRequest request) {
        return pages.answer(HttpStatus.OK, "web/privacy.jte", Map.of("page", pages.page(request, "web.privacy.title")));
    }

    /** Changes the language of this browser, and goes back to where it was. */
    @PostMapping("/language")
    ResponseEntity<Void> language(@RequestParam String language, @RequestParam(defaultValue = "/") String back) {
        var path = back.matches("/[A-Za-z0-9/_-]*") && !back.startsWith("//") ? back : "/";
        var answer = ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path));
        if (Language.ALL.contains(language)) {
            answer.header(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(Language.COOKIE, language)
                            .path("/")
                            .httpOnly(true)
                            .secure(address.secure())
                            .sameSite("Lax")
                            .maxAge(Duration.ofDays(365))
                            .build()
                            .toString());
        }
        return answer.build();
    }
}
