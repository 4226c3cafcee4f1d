package org.kring.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.kring.session.Api;

/** A real browser; everything that goes wrong in a page is gathered in {@link #mistakes}. */
final class Browser implements AutoCloseable {

    final List<String> mistakes = new ArrayList<>();
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Chromium as the start script found it; where there is none the test is skipped, loudly. */
    static Browser open() {
        var named = System.getenv("KRING_CHROMIUM");
        var program = Stream.of(
                        named == null ? "" : named,
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(path -> !path.isEmpty() && Files.isExecutable(Path.of(path)))
                .findFirst();
        if (program.isEmpty()) {
            System.err.println("NO BROWSER WAS FOUND: A TEST IN A REAL BROWSER IS SKIPPED.");
        }
        Assumptions.assumeTrue(program.isPresent(), "no browser");
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options = new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(program.get()))
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
        return new Browser(playwright, playwright.chromium().launch(options));
    }

    BrowserContext person(String language, int width, ColorScheme theme) {
        var context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(language)
                .setColorScheme(theme)
                .setViewportSize(width, 900));
        context.setDefaultTimeout(15_000);
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && !message.text().contains("net::ERR")
                    && !message.text().contains("422")) {
                mistakes.add(message.text());
            }
        });
        context.onWebError(error -> mistakes.add(error.error()));
        return context;
    }

    BrowserContext person() {
        return person("nl-NL", 1280, ColorScheme.LIGHT);
    }

    /** Somebody whose browser runs no script. */
    BrowserContext withoutScript() {
        var context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale("nl-NL")
                .setJavaScriptEnabled(false)
                .setViewportSize(1280, 900));
        context.setDefaultTimeout(15_000);
        return context;
    }

    /** The page of someone who came in at the JSON door. */
    Page page(Api api, String who, BrowserContext context) {
        context.addCookies(List.of(new Cookie("kring-" + api.id, api.tokens.get(who)).setUrl(api.base)));
        var page = context.newPage();
        page.navigate(api.base + "/r/" + api.id);
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
