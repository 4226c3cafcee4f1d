package org.kring.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Addresses of our own static files, each with a mark of its content. */
final class Assets {

    private static final Map<String, String> URLS = new ConcurrentHashMap<>();

    private Assets() {}

    static String url(String file) {
        return URLS.computeIfAbsent(file, Assets::marked);
    }

    private static String marked(String file) {
        try (var in = Assets.class.getResourceAsStream("/static/" + file)) {
            if (in == null) {
                return "/" + file;
            }
            var hash = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            return "/" + file + "?v=" + HexFormat.of().formatHex(hash, 0, 5);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
