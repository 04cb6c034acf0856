// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.cbs;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * CBS's OData service on a port of its own, with a made table. It answers in the service's form, page by page, but leaves
 * the filter to the one who asks; and it can be told to answer something else.
 */
public final class PlayedCbs implements AutoCloseable {
    private static final String CATALOGUE = "/odata/v1/CBS";
    private static final Pattern PATH = Pattern.compile(CATALOGUE + "/85458NED/(\\w+)");
    private static final Pattern SKIP = Pattern.compile("(.*?)&?\\$skip=(\\d+)");

    private final MadeTable table;
    private final int pageSize;
    private final HttpServer server;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final Map<String, Deque<HttpHandler>> told = new ConcurrentHashMap<>();

    /** A request as it came in. */
    public record Heard(URI uri, Optional<String> accept) {}

    public PlayedCbs(MadeTable table, int pageSize) {
        this.table = table;
        this.pageSize = pageSize;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /** Its address, as CBS's is https://datasets.cbs.nl/odata/v1/CBS. */
    public URI catalogue() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + CATALOGUE);
    }

    public CbsSource.Service source() {
        return new CbsSource.Service(catalogue(), "85458NED");
    }

    /** What was asked of a list, in order. */
    List<Heard> heard(String list) {
        return heard.stream()
                .filter(request -> request.uri().getPath().endsWith("/" + list))
                .toList();
    }

    List<Heard> heard() {
        return heard;
    }

    /** How it answers the next requests for a list, one after another, before it does so by itself again. */
    void answers(String list, HttpHandler... handlers) {
        told.computeIfAbsent(list, unseen -> new ArrayDeque<>()).addAll(List.of(handlers));
    }

    /** Answers as the service would. */
    void ownAnswer(HttpExchange exchange) throws IOException {
        answer(exchange, own(exchange));
    }

    /** Ends in the middle of the answer that the service would give. */
    void breaksOff(HttpExchange exchange) throws IOException {
        var page = own(exchange);
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page, 0, page.length / 2);
        exchange.getResponseBody().flush();
        exchange.close();
    }

    /** The answer that the service would give, with another address of the next page. */
    HttpHandler withNext(String next) {
        return exchange -> {
            var list = list(exchange);
            answer(exchange, table.page(catalogue().toString(), list, 0, Math.min(pageSize, size(list)), next));
        };
    }

    static HttpHandler status(int status, String... headers) {
        return exchange -> {
            for (var i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        };
    }

    static HttpHandler body(byte[] body) {
        return exchange -> answer(exchange, body);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        heard.add(new Heard(
                exchange.getRequestURI(),
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept"))));
        var handlers = told.getOrDefault(list(exchange), new ArrayDeque<>());
        var next = handlers.poll();
        if (next != null) {
            next.handle(exchange);
        } else {
            ownAnswer(exchange);
        }
    }

    private byte[] own(HttpExchange exchange) {
        var list = list(exchange);
        if (!table.lists.containsKey(list)) {
            return new byte[0];
        }
        var query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        var skip = SKIP.matcher(query);
        var from = skip.matches() ? Integer.parseInt(skip.group(2)) : 0;
        var kept = skip.matches() ? skip.group(1) : query;
        var to = Math.min(from + pageSize, size(list));
        var next = to < size(list)
                ? "%s/85458NED/%s?%s$skip=%d".formatted(catalogue(), list, kept.isEmpty() ? "" : kept + "&", to)
                : null;
        return table.page(catalogue().toString(), list, from, to, next);
    }

    private int size(String list) {
        return table.lists.getOrDefault(list, List.of()).size();
    }

    private static String list(HttpExchange exchange) {
        var path = PATH.matcher(exchange.getRequestURI().getPath());
        return path.matches() ? path.group(1) : "";
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json;odata.metadata=minimal");
        exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
