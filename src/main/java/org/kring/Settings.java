package org.kring;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import org.kring.address.Callers;
import org.kring.address.PublicAddress;
import org.kring.console.CannotStart;

/** Looks at the settings before anything starts: a wrong one is one clear sentence, and nothing has to be undone. */
final class Settings {

    private Settings() {}

    /** @throws CannotStart for the first setting that cannot be meant */
    static void check(Map<String, String> environment) {
        var port = environment.getOrDefault("KRING_PORT", "");
        if (!port.isEmpty() && !number(port, 65535)) {
            throw new CannotStart("settings.port", port);
        }
        var bind = environment.getOrDefault("KRING_BIND", "");
        if (!bind.isEmpty() && !ofThisMachine(bind)) {
            throw new CannotStart("settings.bind", bind);
        }
        var hours = environment.getOrDefault("KRING_KEEP_HOURS", "");
        if (!hours.isEmpty() && !number(hours, 24 * 366)) {
            throw new CannotStart("settings.keep-hours", hours);
        }
        var database = environment.getOrDefault("KRING_DATABASE_URL", "");
        if (!database.isBlank() && !database.startsWith("jdbc:postgresql:")) {
            throw new CannotStart("settings.database");
        }
        address(environment.getOrDefault("KRING_URL", ""));
        proxies(environment.getOrDefault("KRING_PROXY", ""));
    }

    private static boolean number(String text, int most) {
        return text.matches("[0-9]{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= most;
    }

    /** Tried on a socket that speaks to nobody: the port itself may be in use. */
    private static boolean ofThisMachine(String bind) {
        try (var tried = new DatagramSocket(new InetSocketAddress(InetAddress.getByName(bind), 0))) {
            return tried.isBound();
        } catch (IOException no) {
            return false;
        }
    }

    private static void address(String url) {
        try {
            if (!url.isBlank()) {
                new PublicAddress(URI.create(url.strip()));
            }
        } catch (IllegalArgumentException e) {
            throw new CannotStart("address.wrong");
        }
    }

    private static void proxies(String proxies) {
        try {
            new Callers(proxies);
        } catch (IllegalArgumentException e) {
            throw new CannotStart("settings.proxy");
        }
    }
}
