// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.gateway.played;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A service behind the gateway, on a port of its own: it remembers what it heard and answers as it is told. */
public final class PlayedNeighbour {
    public static final PlayedNeighbour PORTFOLIO = new PlayedNeighbour();
    public static final PlayedNeighbour TYPOLOGY = new PlayedNeighbour();
    public static final PlayedNeighbour FORUM = new PlayedNeighbour();
    public static final PlayedNeighbour MAP = new PlayedNeighbour();

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private HttpServer server = listen(0);
    private volatile HttpHandler answer = json(200, "{}");

    /** Forgets what it heard and what it was told. */
    public void reset() {
        heard.clear();
        answer = json(200, "{}");
    }

    /** How it answers from now on. */
    public void answers(HttpHandler handler) {
        answer = handler;
    }

    /** Keeps everybody waiting until it is told to go on. */
    public CountDownLatch hangs() {
        var released = new CountDownLatch(1);
        answers(exchange -> {
            await(released);
            exchange.close();
        });
        return released;
    }

    /** Begins to answer everybody, and goes on when it is told to. */
    public CountDownLatch hangsInTheMiddle() {
        var released = new CountDownLatch(1);
        answers(exchange -> {
            begin(exchange, 1_000, new byte[100]);
            await(released);
        });
        return released;
    }

    /** Ends, so that connections are refused. */
    public void leaves() {
        server.stop(0);
    }

    /** Listens again where it did. */
    public void comesBack() {
        server = listen(server.getAddress().getPort());
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** The one request that it heard. */
    public Heard heardOnce() {
        if (heard.size() != 1) {
            throw new AssertionError("Not one request but " + heard);
        }
        return heard.getFirst();
    }

    /** An answer with a body of JSON. */
    public static HttpHandler json(int status, String body, String... headers) {
        return bytes(status, "application/json", body.getBytes(UTF_8), headers);
    }

    /** An answer with a body; headers are names and values by turns. */
    public static HttpHandler bytes(int status, String contentType, byte[] body, String... headers) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", contentType);
            for (var i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        };
    }

    /** Takes the request, and ends the connection without a word. */
    public static HttpHandler silence() {
        return HttpExchange::close;
    }

    /** An answer that ends before as much has come as it announced. */
    public static HttpHandler brokenOff(int announced, byte[] begun) {
        return exchange -> begin(exchange, announced, begun);
    }

    /** Waits without saying that it was interrupted, as a service that hangs. */
    public static void await(CountDownLatch released) {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void begin(HttpExchange exchange, int announced, byte[] begun) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, announced);
        exchange.getResponseBody().write(begun);
        exchange.getResponseBody().flush();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = new TreeMap<String, List<String>>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), new ArrayList<>(values)));
            heard.add(new Heard(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI(),
                    headers,
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            answer.handle(exchange);
        }
    }

    private HttpServer listen(int port) {
        try {
            var listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            listening.createContext("/", this::handle);
            listening.start();
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A request as it arrived.
     *
     * @param headers by name in small letters
     */
    public record Heard(String method, URI address, Map<String, List<String>> headers, String body) {
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name)).map(List::getFirst);
        }

        /** The bearer token that came with it. */
        public String token() {
            return header("authorization").orElseThrow().substring("Bearer ".length());
        }
    }
}
