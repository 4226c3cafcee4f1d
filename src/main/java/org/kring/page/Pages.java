package org.kring.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes pages from templates. */
@Component
public final class Pages {

    /** Request attribute under which the security filter leaves the nonce of this response. */
    public static final String NONCE = "kring.nonce";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    private final int keepHours;

    @Autowired
    public Pages(@Value("${kring.keep-hours}") int keepHours) {
        this.keepHours = keepHours;
    }

    /** With the usual time for which things are kept. */
    public Pages() {
        this(Page.A_DAY);
    }

    /** The frame of a page for who sends this request; the title is a key of the words. */
    public Page page(HttpServletRequest request, String titleKey, Object... arguments) {
        var words = Words.of(Language.of(request));
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        var token = csrf == null ? "" : csrf.getToken();
        return new Page(words, words.say(titleKey, arguments), token, request.getRequestURI(), keepHours, (String)
                request.getAttribute(NONCE));
    }

    /** The template filled in. */
    public String render(String template, Map<String, Object> values) {
        var out = new StringOutput();
        templates.render(template, values, out);
        return out.toString();
    }

    /** The template filled in, as an answer. */
    public ResponseEntity<String> answer(HttpStatusCode status, String template, Map<String, Object> values) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .body(render(template, values));
    }
}
