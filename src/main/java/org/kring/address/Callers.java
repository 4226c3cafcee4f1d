package org.kring.address;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** Tells callers apart for limits. Forwarded headers are believed only from the proxies named in the settings. */
public final class Callers {

    private final List<IpAddressMatcher> proxies;

    /** @param proxies addresses or ranges, separated by commas; empty for none */
    public Callers(String proxies) {
        this.proxies = Arrays.stream(proxies.split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(IpAddressMatcher::new)
                .toList();
    }

    /** The caller's address; of IPv6 the network of one household (64 bits), which has far more addresses than callers. */
    public String of(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        // A proxy may add a line of its own; what it added last is what it saw.
        var lines = Collections.list(request.getHeaders("X-Forwarded-For"));
        if (!lines.isEmpty()) {
            var hops = String.join(",", lines).split(",");
            for (var i = hops.length - 1; i >= 0 && believed(address); i--) {
                address = hops[i].strip();
            }
        }
        return household(address);
    }

    private boolean believed(String address) {
        try {
            return proxies.stream().anyMatch(proxy -> proxy.matches(address));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String household(String address) {
        try {
            if (!address.contains(":") || !address.matches("[0-9a-fA-F:.%a-z]+")) {
                return address;
            }
            var bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 16 ? java.util.HexFormat.of().formatHex(bytes, 0, 8) : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
