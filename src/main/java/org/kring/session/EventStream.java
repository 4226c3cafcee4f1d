package org.kring.session;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Server-sent events on one response. Proxies are asked not to buffer. */
final class EventStream {

    private final OutputStream out;
    private String last = "";

    EventStream(HttpServletResponse response) throws IOException {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        out = response.getOutputStream();
        response.flushBuffer();
    }

    /** The data of the last event that was sent. */
    String last() {
        return last;
    }

    /** One event; empty id for none. */
    void send(String event, String id, String data) throws IOException {
        var text = new StringBuilder("event: ").append(event).append('\n');
        if (!id.isEmpty()) {
            text.append("id: ").append(id).append('\n');
        }
        data.lines().forEach(line -> text.append("data: ").append(line).append('\n'));
        out.write(text.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
        if (!event.equals("beat")) {
            last = data;
        }
    }
}
