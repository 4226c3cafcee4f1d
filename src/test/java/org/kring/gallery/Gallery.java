package org.kring.gallery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.kring.cards.CardsFixtures;
import org.kring.groups.GroupsFixtures;
import org.kring.library.LibraryFixtures;
import org.kring.page.Language;
import org.kring.page.Page;
import org.kring.page.Pages;
import org.kring.page.Words;
import org.kring.practice.PracticeFixtures;
import org.kring.session.SessionFixtures;

/**
 * Serves every page in every state from fixtures, without a database, in both languages and themes: to look at while
 * drawing, and for the test that runs axe over all of it. Buttons do nothing here.
 */
public final class Gallery implements AutoCloseable {

    public static final List<String> THEMES = List.of("light", "dark");

    private final HttpServer server;
    private final Map<String, Map<String, Supplier<String>>> pages = new LinkedHashMap<>();

    public Gallery(int port) throws IOException {
        for (var language : Language.ALL) {
            pages.put(language, pages(Words.of(language)));
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** Serves until it is stopped; {@code KRING_PORT} says where. */
    public static void main(String[] arguments) throws IOException {
        var gallery = new Gallery(Integer.parseInt(System.getenv().getOrDefault("KRING_PORT", "8081")));
        System.out.println("Every page in every state: " + gallery.base() + "/  (Ctrl-C stops)");
    }

    private static Map<String, Supplier<String>> pages(Words words) {
        var all = new LinkedHashMap<>(SessionFixtures.all(words));
        all.putAll(PracticeFixtures.all(words));
        all.putAll(LibraryFixtures.all(words));
        PracticeFixtures.bars(words).forEach((name, bar) -> all.put(name, () -> framed(words, bar.get())));
        var rendering = new Pages();
        all.put(
                "cards",
                () -> rendering.render(
                        "cards/cards.jte", Map.of("cards", CardsFixtures.page(page(words, "cards.title")))));
        all.put(
                "own cards, not readable",
                () -> rendering.render(
                        "cards/own.jte", Map.of("own", CardsFixtures.broken(page(words, "cards.own.title")))));
        GroupsFixtures.notes(words).forEach((name, note) -> all.put(name, () -> framed(words, note.get())));
        all.put("privacy", () -> rendering.render("web/privacy.jte", Map.of("page", page(words, "web.privacy.title"))));
        for (var status : List.of("400", "403", "404", "405", "413", "429", "other")) {
            if (words.has("web.error." + status + ".heading")) {
                all.put(
                        "error " + status,
                        () -> rendering.render(
                                "web/error.jte",
                                Map.of(
                                        "page",
                                        page(words, "web.error." + status + ".heading"),
                                        "key",
                                        "web.error." + status)));
            }
        }
        return all;
    }

    private static Page page(Words words, String key) {
        return new Page(words, words.say(key), "token", "/");
    }

    private static String framed(Words words, String part) {
        return "<!doctype html><html lang=\"" + words.language()
                + "\"><head><meta charset=\"utf-8\"><title>Kring</title>"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<link rel=\"stylesheet\" href=\"/kring.css\"></head><body><main class=\"wrap\"><h1 class=\"vh\">Kring</h1>"
                + part
                + "</main></body></html>";
    }

    public String base() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The addresses of all pages in this language and theme. */
    public List<String> addresses(String language, String theme) {
        return pages.get(language).keySet().stream()
                .map(name -> address(language, theme, name))
                .toList();
    }

    private static String address(String language, String theme, String name) {
        return "/" + language + "/" + theme + "/" + slug(name);
    }

    static String slug(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var parts = path.split("/");
        if (path.equals("/")) {
            send(exchange, 200, "text/html; charset=utf-8", index().getBytes(StandardCharsets.UTF_8));
        } else if (path.equals("/favicon.ico")) {
            send(exchange, 204, "image/x-icon", new byte[0]);
        } else if (parts.length == 4 && pages.containsKey(parts[1])) {
            var found = pages.get(parts[1]).entrySet().stream()
                    .filter(entry -> slug(entry.getKey()).equals(parts[3]))
                    .findFirst();
            if (found.isPresent()) {
                var html =
                        found.get().getValue().get().replaceFirst("<html ", "<html data-theme=\"" + parts[2] + "\" ");
                send(exchange, 200, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
            } else {
                send(exchange, 404, "text/plain", new byte[0]);
            }
        } else {
            file(exchange, path);
        }
    }

    private static void file(HttpExchange exchange, String path) throws IOException {
        var where = path.startsWith("/webjars/") ? "/META-INF/resources" + path : "/static" + path;
        try (var in = path.contains("..") ? null : Gallery.class.getResourceAsStream(where)) {
            var type = path.endsWith(".css") ? "text/css" : path.endsWith(".js") ? "text/javascript" : "image/svg+xml";
            send(exchange, in == null ? 404 : 200, type, in == null ? new byte[0] : in.readAllBytes());
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String index() {
        var html = new StringBuilder(
                "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Gallery</title>"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                        + "<link rel=\"stylesheet\" href=\"/kring.css\"></head><body><main class=\"wrap\"><h1>Gallery</h1><ol class=\"stack g2 mt\">");
        for (var name : pages.values().iterator().next().keySet()) {
            html.append("<li>").append(name.replace("&", "&amp;")).append(' ');
            for (var language : Language.ALL) {
                for (var theme : THEMES) {
                    html.append(" <a href=\"")
                            .append(address(language, theme, name))
                            .append("\">")
                            .append(language)
                            .append(' ')
                            .append(theme)
                            .append("</a>");
                }
            }
            html.append("</li>");
        }
        return html.append("</ol></main></body></html>").toString();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
