package org.kring.address;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The address people use: every link, code page, QR code and cookie follows it. */
public final class PublicAddress {

    private static final int HIGHEST_PORT = 65_535;

    private final URI url;

    /** @param given absolute, http or https, with or without a slash at the end */
    public PublicAddress(URI given) {
        var url = plain(given);
        if (url.getHost() == null
                || url.getPort() > HIGHEST_PORT
                || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
                || more(url)) {
            throw new IllegalArgumentException(
                    "Expected an address like https://kring.example.org, but KRING_URL is " + url);
        }
        this.url = url;
    }

    /** A scheme may be typed in capitals. */
    private static URI plain(URI url) {
        var scheme = url.getScheme();
        return scheme == null
                ? url
                : URI.create(scheme.toLowerCase(Locale.ROOT) + url.toString().substring(scheme.length()));
    }

    /** Pages live at the top of their host: an address with a path, a question or a name in it cannot work. */
    private static boolean more(URI url) {
        return !url.getPath().isEmpty() && !url.getPath().equals("/")
                || url.getRawQuery() != null
                || url.getRawFragment() != null
                || url.getRawUserInfo() != null;
    }

    /** Where nothing is set: this machine, or on the local network the address that other devices can reach. */
    public static PublicAddress derived(String bind, int port) {
        var everywhere = bind.equals("0.0.0.0") || bind.equals("::");
        var host = everywhere ? onTheLocalNetwork().orElse("localhost") : bind.equals("127.0.0.1") ? "localhost" : bind;
        var written = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        return new PublicAddress(URI.create("http://" + written + (port == 80 ? "" : ":" + port)));
    }

    /** The IPv4 address of a real network card, one of a private network first; those of containers reach nobody. */
    private static Optional<String> onTheLocalNetwork() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(PublicAddress::reachesOthers)
                    .sorted(Comparator.comparingInt(NetworkInterface::getIndex))
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address && !address.isLinkLocalAddress())
                    .sorted(Comparator.comparing(address -> !address.isSiteLocalAddress()))
                    .map(InetAddress::getHostAddress)
                    .findFirst();
        } catch (SocketException e) {
            return Optional.empty();
        }
    }

    private static boolean reachesOthers(NetworkInterface card) {
        try {
            return card.isUp()
                    && !card.isLoopback()
                    && !card.isPointToPoint()
                    && !card.getName().matches("(docker|br-|veth|virbr|cni|podman|lxc|vmnet).*");
        } catch (SocketException e) {
            return false;
        }
    }

    /** The whole address of a path that starts with a slash. */
    public String of(String path) {
        var base = url.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }

    /** As people say it: without the scheme. */
    public String spoken() {
        return of("").substring(url.getScheme().length() + 3);
    }

    public boolean secure() {
        return "https".equals(url.getScheme());
    }

    /** Only this machine can open it. */
    public boolean loopback() {
        var host = url.getHost();
        if ("localhost".equalsIgnoreCase(host)) {
            return true;
        }
        try {
            return host.matches("[0-9.]+|\\[?[0-9a-fA-F:]+]?")
                    && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** The full name of a cookie: under https no other host can set it. */
    public String cookie(String name) {
        return secure() ? "__Host-" + name : name;
    }
}
