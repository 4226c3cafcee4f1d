package org.kring.web;

import org.kring.address.PublicAddress;
import org.kring.console.Console;
import org.kring.method.Method;
import org.kring.method.Methods;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the house that it is open, and under which address. */
@Component
final class Announcement {

    private final PublicAddress address;
    private final Methods methods;
    private final String bind;

    Announcement(PublicAddress address, Methods methods, @Value("${kring.bind}") String bind) {
        this.address = address;
        this.methods = methods;
        this.bind = bind;
    }

    @EventListener
    void open(WebServerInitializedEvent event) {
        Console.say("methods", methods.forUse(Method.Use.ROUND).size());
        Console.say("web", bind, Integer.toString(event.getWebServer().getPort()));
        if (!address.secure()) {
            Console.say("http");
        }
        if (!address.loopback() && !address.secure()) {
            Console.say("open.lan", address.of("/"));
        } else if (address.loopback() && (bind.equals("0.0.0.0") || bind.equals("::"))) {
            Console.say("open.nowhere");
        }
        Console.say("open", address.of("/"));
    }

    @EventListener
    void closed(ContextClosedEvent event) {
        Console.say("stopped");
    }
}
