package org.kring.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kring.page.Pages;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What a browser may do with our pages. Scripts and styles only from files of our own; the nonce lets in the one style
 * element that the morphing library writes for a progress bar we do not use.
 */
final class Headers extends OncePerRequestFilter {

    private final SecureRandom random = new SecureRandom();
    private final boolean secure;

    Headers(boolean secure) {
        this.secure = secure;
    }

    /** What every answer carries; an empty nonce lets no style element in. */
    static Map<String, String> always(boolean secure, String nonce) {
        var headers = new LinkedHashMap<String, String>();
        headers.put(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'"
                        + (nonce.isEmpty() ? "" : " 'nonce-" + nonce + "'")
                        + "; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Permissions-Policy", "camera=(), microphone=(), geolocation=(), interest-cohort=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        if (secure) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
        return headers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var bytes = new byte[12];
        random.nextBytes(bytes);
        var nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        request.setAttribute(Pages.NONCE, nonce);
        always(secure, nonce).forEach(response::setHeader);
        if (!isFile(request.getRequestURI())) {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }

    private static boolean isFile(String path) {
        return path.endsWith(".css") || path.endsWith(".js") || path.endsWith(".svg");
    }
}
