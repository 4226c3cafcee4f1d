package org.kring.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kring.House;
import org.kring.session.Api;
import org.springframework.boot.test.web.server.LocalServerPort;

@House
class WebTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> form, String cookie)
            throws IOException, InterruptedException {
        var body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void pagesAllowNoInlineScriptNorStyle() throws Exception {
        for (var path : new String[] {"/", "/join", "/privacy", "/ABCDEFGH", "/nothing-here"}) {
            var page = get(path);
            var policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
            assertThat(policy)
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(page.body())
                    .doesNotContain(" style=", "<style", "onclick=")
                    .doesNotContainPattern("<script(?![^>]*src=)");
            assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(page.headers().firstValue("Server")).isEmpty();
            assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        }
    }

    @Test
    void filesOfOurOwnMayBeKept() throws Exception {
        var page = get("/").body();
        var css = Pattern.compile("href=\"(/kring.css\\?v=[0-9a-f]+)\"").matcher(page);
        assertThat(css.find()).isTrue();
        assertThat(get(css.group(1)).headers().firstValue("Cache-Control").orElse(""))
                .contains("max-age=31536000");
    }

    @Test
    void aFormWithoutItsTokenIsRefusedOnACalmPage() throws Exception {
        var answer = post("/rounds", Map.of("name", "Joke", "minutes", "60"), "");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Deze pagina stond te lang open").doesNotContain("Joke");
    }

    @Test
    void anUnknownRoundIsOneCalmPageInTheReadersLanguage() throws Exception {
        var answer = get("/r/00000000-0000-0000-0000-000000000000", "Accept-Language", "en");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is nothing here", "lang=\"en\"");
        assertThat(get("/r/nonsense").statusCode()).isEqualTo(404);
        assertThat(get("/api/nothing").body()).contains("\"status\":404");
    }

    @Test
    void whatIsTooLargeIsTurnedAwayInWords() throws Exception {
        var page = post("/join", Map.of("name", "x".repeat(70_000)), "");
        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("<h1").doesNotContain("xxxx");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
        var api = new Api("http://localhost:" + port).open("Joke");
        var answer = api.command("Joke", "AddPaperSeat", Map.of("name", "x".repeat(70_000)));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().get("status").asInt()).isEqualTo(413);
        assertThat(answer.json().get("detail").asString()).isNotBlank();
    }

    @Test
    void whatTurnsOutTooLargeOnTheWayIsTurnedAwayInTheSameWords() throws Exception {
        var body = ("{\"name\":\"" + "x".repeat(90_000) + "\"}").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var chunked = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/sessions"))
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body)))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(chunked, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("64 kB").doesNotContain("xxxx");
        }
    }

    @Test
    void anAddressThatTwoReadersMayReadDifferentlyIsTurnedAway() throws Exception {
        for (var path : new String[] {"/r/%2e%2e/", "/r/..;/", "/a%2fb", "/%00"}) {
            var answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(answer.body()).as(path).contains("<h1").doesNotContain("Exception", "jetty");
            assertThat(answer.headers().firstValue("Referrer-Policy")).as(path).contains("no-referrer");
        }
        assertThat(get("/error").statusCode()).isEqualTo(404);
    }

    @Test
    void everythingWorksWithoutScript() throws Exception {
        var first = get("/");
        var csrf = cookie(first, "kring-csrf");
        var opened = post(
                "/rounds",
                Map.of("_csrf", token(first.body()), "name", "Joke", "minutes", "60", "method", "incident-5"),
                csrf);
        assertThat(opened.statusCode()).isEqualTo(303);
        var path = opened.headers().firstValue("Location").orElseThrow();
        assertThat(path).matches("/r/[0-9a-f-]{36}");
        var cookies = csrf + "; "
                + opened.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        assertThat(opened.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
        var lobby = get(path, "Cookie", cookies).body();
        var added = post(
                path + "/commands",
                Map.of("_csrf", token(lobby), "type", "AddPaperSeat", "step", "lobby.1", "name", "Rachid"),
                cookies);
        assertThat(added.statusCode()).isEqualTo(303);
        assertThat(get(path, "Cookie", cookies).body()).contains("Rachid");
        var refused = post(
                path + "/commands",
                Map.of("_csrf", token(lobby), "type", "SetTitle", "step", "lobby.1", "text", "mijn getypte titel"),
                cookies);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Dat kan alleen de inbrenger.", "mijn getypte titel");
    }

    @Test
    void markupIsShownAsText() throws Exception {
        var api = new Api("http://localhost:" + port).open("<script>alert(1)</script>");
        var page = get("/r/" + api.id, "Cookie", "kring-" + api.id + "=" + api.tokens.get("<script>alert(1)</script>"))
                .body();
        assertThat(page).contains("&lt;script&gt;").doesNotContain("<script>alert");
    }

    @Test
    void theCodeLeavesTheAddressAfterJoining() throws Exception {
        var api = new Api("http://localhost:" + port).open("Joke");
        var join = get("/" + api.code);
        assertThat(join.body()).contains(api.code.substring(0, 4)).doesNotContain("Joke");
        var csrf = cookie(join, "kring-csrf");
        var knocked = post(
                "/join",
                Map.of("_csrf", token(join.body()), "code", api.code.toLowerCase(), "name", "Wies", "way", "NEW"),
                csrf);
        assertThat(knocked.statusCode()).isEqualTo(303);
        assertThat(knocked.headers().firstValue("Location").orElseThrow()).isEqualTo("/r/" + api.id);
        var seat = csrf + "; "
                + knocked.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        assertThat(get("/r/" + api.id, "Cookie", seat).body())
                .contains("Wies", "Je wordt zo binnengelaten")
                .doesNotContain("Joke", api.code);
        var wrong = post(
                "/join", Map.of("_csrf", token(join.body()), "code", "ABCD2345", "name", "Wies", "way", "NEW"), csrf);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Deze code kennen we niet", "value=\"Wies\"", "value=\"ABCD2345\"");
    }

    @Test
    void whoLeftAndJoinsUnderTheSameNameGetsTheOwnSeatBackAndAnotherNameDoesNot() throws Exception {
        var api = new Api("http://localhost:" + port).open("Joke", "Ton");
        api.must("Ton", "Leave", Map.of());
        var join = get("/" + api.code);
        var csrf = cookie(join, "kring-csrf");
        var theirs = csrf + "; kring-" + api.id + "=" + api.tokens.get("Ton");
        var form = Map.of("_csrf", token(join.body()), "code", api.code, "way", "NEW");
        var other = new java.util.HashMap<>(form);
        other.put("name", "Wies");
        assertThat(post("/join", other, theirs)
                        .headers()
                        .firstValue("Set-Cookie")
                        .orElseThrow())
                .as("somebody else at the same device")
                .doesNotContain(api.tokens.get("Ton"));
        var again = new java.util.HashMap<>(form);
        again.put("name", " ton");
        assertThat(post("/join", again, theirs)
                        .headers()
                        .firstValue("Set-Cookie")
                        .orElseThrow())
                .contains(api.tokens.get("Ton"));
        assertThat(get("/r/" + api.id, "Cookie", theirs).body()).contains("Je wordt zo binnengelaten");
    }

    @Test
    void aSecondDeviceTakesTheSeatWithSixDigitsOnce() throws Exception {
        var api = new Api("http://localhost:" + port).open("Joke");
        var mine = "kring-" + api.id + "=" + api.tokens.get("Joke");
        var page = get("/r/" + api.id, "Cookie", mine);
        var csrf = cookie(page, "kring-csrf");
        var shown = post("/r/" + api.id + "/devices", Map.of("_csrf", token(page.body())), mine + "; " + csrf);
        var digits = Pattern.compile("code-big\">([0-9]{6})<").matcher(shown.body());
        assertThat(digits.find()).isTrue();
        var form = Map.of("_csrf", token(page.body()), "code", api.code, "digits", digits.group(1), "way", "DEVICE");
        var second = post("/join", form, csrf);
        assertThat(second.statusCode()).isEqualTo(303);
        var other = second.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        assertThat(get("/r/" + api.id, "Cookie", other).body()).contains("Joke");
        assertThat(post("/join", form, csrf).statusCode()).isEqualTo(422);
        var left = post("/r/" + api.id + "/devices/leave", Map.of("_csrf", token(page.body())), other + "; " + csrf);
        assertThat(left.statusCode()).isEqualTo(303);
        assertThat(get("/r/" + api.id, "Cookie", other).statusCode()).isEqualTo(404);
        assertThat(get("/r/" + api.id, "Cookie", mine).statusCode()).isEqualTo(200);
    }

    @Test
    void aLostDeviceEndsWhenItsSeatIsGivenBack() throws Exception {
        var api = new Api("http://localhost:" + port).open("Joke", "Noor");
        var lost = "kring-" + api.id + "=" + api.tokens.get("Noor");
        api.enter(
                "new",
                api.send(
                                "POST",
                                "/api/sessions/" + api.code + "/seats",
                                Map.of("name", "Noor", "returning", true),
                                null)
                        .json());
        api.must("Joke", "ConfirmReturn", Map.of("waiting", api.seats.get("new"), "seat", api.seats.get("Noor")));
        assertThat(get("/r/" + api.id, "Cookie", lost).statusCode()).isEqualTo(404);
        assertThat(get("/r/" + api.id, "Cookie", "kring-" + api.id + "=" + api.tokens.get("new"))
                        .body())
                .contains("Noor (jij)");
    }

    private static String token(String page) {
        var matcher = TOKEN.matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .findFirst()
                .orElseThrow()
                .split(";")[0];
    }

    @Test
    void aPersonalCardIsNeverTheFirstAndACardMayBeLaidAway() throws Exception {
        assertThat(get("/cards?away=on").body()).contains("Er ligt geen kaart").doesNotContain("id=\"kaart\"");
        var page = get("/cards/own");
        var own = """
                deck: ours
                version: 1
                title: {nl: Van ons}
                categories:
                  - id: self
                    title: {nl: Jijzelf}
                    about: {nl: Over jezelf.}
                    aim: self
                    steps: [noting, asking]
                    cards:
                      - {id: self-1, level: 3, nl: Wat raakte jou?}
                """;
        var form = new java.util.HashMap<>(Map.of("_csrf", token(page.body()), "text", own));
        var csrf = cookie(page, "kring-csrf");
        assertThat(post("/cards/own", form, csrf).body())
                .contains("Vink ze aan als iedereen")
                .doesNotContain("<p class=\"q\">Wat raakte jou?");
        form.put("deep", "on");
        assertThat(post("/cards/own", form, csrf).body()).contains("nooit de eerste");
        form.put("not", "another");
        assertThat(post("/cards/own", form, csrf).body()).contains("<p class=\"q\">Wat raakte jou?");
    }
}
