package org.kring.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A proxy as some offices have them: it holds up streams for good, and its line can be cut. */
final class HoldingProxy implements AutoCloseable {

    private final int target;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    HoldingProxy(int target) throws IOException {
        this.target = target;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void cut() {
        cut = true;
        open.forEach(HoldingProxy::shut);
    }

    void restore() {
        cut = false;
    }

    private void accept() {
        try {
            for (; ; ) {
                var browser = door.accept();
                open.add(browser);
                Thread.startVirtualThread(() -> serve(browser));
            }
        } catch (IOException closed) {
            // The proxy was closed.
        }
    }

    /** One request per connection; the first line says whether it is a stream. */
    private void serve(Socket browser) {
        if (cut) {
            shut(browser);
            return;
        }
        try (browser;
                var house = new Socket(InetAddress.getLoopbackAddress(), target)) {
            var first = new byte[16_384];
            var length = browser.getInputStream().read(first);
            if (length < 0) {
                return;
            }
            var request = new String(first, 0, length, java.nio.charset.StandardCharsets.ISO_8859_1);
            if (request.contains("/stream HTTP")) {
                Thread.sleep(600_000);
            }
            var once = request.replaceFirst("(?i)Connection: keep-alive", "Connection: close");
            house.getOutputStream().write(once.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
            Thread.startVirtualThread(() -> pour(browser, house));
            house.getInputStream().transferTo(browser.getOutputStream());
        } catch (IOException gone) {
            // One side has gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(browser);
        }
    }

    private static void pour(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException gone) {
            // One side has gone.
        }
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        open.forEach(HoldingProxy::shut);
    }
}
