// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.played;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.List;

/**
 * What a service's jar does as far as the supervisor can tell: it unpacks itself, ends after a training, and otherwise
 * answers that it is ready, gives tokens and takes orders. The variables that start with PLAYED_ let it misbehave.
 */
public final class PlayedService {
    private PlayedService() {}

    /** Plays the service after which the jar is named. */
    public static void main(String[] words) throws Exception {
        var jar = Path.of(PlayedService.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        if ("tools".equals(System.getProperty("jarmode"))) {
            unpack(jar, Path.of(List.of(words).getLast()));
        } else if (Boolean.getBoolean("portal.rehearsal")
                || "onRefresh".equals(System.getProperty("spring.context.exit"))) {
            train();
        } else {
            serve(name(jar));
        }
    }

    private static void unpack(Path jar, Path destination) throws IOException {
        Files.createDirectories(destination);
        Files.copy(jar, destination.resolve(jar.getFileName()));
    }

    private static void train() throws InterruptedException {
        System.out.println("training");
        if (System.getenv("PLAYED_ENDLESS_TRAINING") != null) {
            Thread.currentThread().join();
        }
        if (System.getenv("PLAYED_FAILING_TRAINING") != null) {
            System.exit(1);
        }
    }

    private static void serve(String name) throws IOException {
        if (name.equals(System.getenv("PLAYED_DYING"))) {
            System.out.println("played death");
            System.exit(1);
        }
        if (name.equals(System.getenv("PLAYED_TALKATIVE"))) {
            var line = "x".repeat(999);
            for (var i = 0; i < 11_000; i++) {
                System.out.println(line);
            }
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> note(name + " ended")));
        note(name + " started");
        var server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(System.getenv("SERVER_PORT"))),
                0);
        server.createContext("/actuator/health/readiness", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.createContext("/oauth2/token", PlayedService::giveToken);
        server.createContext("/api/typology/v1/imports", PlayedService::takeOrder);
        server.createContext("/api/portfolio/v1/search/rebuild", PlayedService::takeOrder);
        server.createContext("/api/portfolio/v1/imports", PlayedService::takeOrder);
        server.start();
        System.out.println(name + " is ready");
    }

    /** To whoever shows the operator's secret of the data directory. */
    private static void giveToken(HttpExchange exchange) throws IOException {
        var shown = exchange.getRequestHeaders().getFirst("Authorization").replace("Basic ", "");
        var secret = URLEncoder.encode(System.getenv("OPERATOR_SECRET"), StandardCharsets.UTF_8);
        var known = new String(Base64.getDecoder().decode(shown), StandardCharsets.UTF_8).equals("operator:" + secret);
        answer(exchange, known ? 200 : 401, known ? "{\"access_token\":\"played\"}" : "{}");
    }

    /** Notes what was sent, and answers with the file that PLAYED_ANSWER names: a status and, on the next line, a body. */
    private static void takeOrder(HttpExchange exchange) throws IOException {
        note("%s %s %s"
                .formatted(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI(),
                        exchange.getRequestHeaders().getFirst("Authorization")));
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        body.lines().filter(line -> !line.isBlank() && !line.startsWith("--")).forEach(PlayedService::note);
        var answer = Files.readString(Path.of(System.getenv("PLAYED_ANSWER"))).split("\n", 2);
        answer(exchange, Integer.parseInt(answer[0]), answer[1]);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void note(String line) {
        var journal = System.getenv("PLAYED_JOURNAL");
        if (journal == null) {
            return;
        }
        try {
            Files.writeString(Path.of(journal), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(Path jar) {
        var file = jar.getFileName().toString();
        return file.contains("-infrastructure") ? "infrastructure" : file.substring(0, file.lastIndexOf("-1.0"));
    }
}
