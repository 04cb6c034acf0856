// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.gateway.played;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Somebody's browser. It keeps the portal's cookies, of which it refuses those that browsers find too large, and shows
 * each redirect instead of following it.
 */
public final class Browser {
    /** The portal as browsers know it; what is between it and the gateway's port is played here. */
    public static final String PORTAL = "https://portal.test";

    public static final String SESSION = "__Host-portal";
    public static final String CSRF_COOKIE = "XSRF-TOKEN";
    public static final String CSRF_HEADER = "X-XSRF-TOKEN";

    private static final int LARGEST_COOKIE = 4_096;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final URI gateway;

    public Browser(int port) {
        this.gateway = URI.create("http://localhost:" + port);
    }

    /** A request to the portal; the path may be a whole address of it. */
    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path.replace(PORTAL, ""))).timeout(PATIENCE);
    }

    public HttpResponse<String> get(String path) {
        return send(to(path));
    }

    /** Opens a page, as by its address. */
    public HttpResponse<String> open(String path) {
        return send(to(path).header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"));
    }

    public HttpResponse<String> post(String path, String json) {
        return send(
                withCsrf(to(path)).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /** Adds what the web client adds to writes. */
    public HttpRequest.Builder withCsrf(HttpRequest.Builder request) {
        if (!cookies.containsKey(CSRF_COOKIE)) {
            open("/");
        }
        return request.header(CSRF_HEADER, cookies.get(CSRF_COOKIE));
    }

    /** Sends the request with the cookies, and keeps those of the answer. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** As {@link #send(HttpRequest.Builder)}, for an answer that need not be text. */
    public <B> HttpResponse<B> send(HttpRequest.Builder request, HttpResponse.BodyHandler<B> body) {
        if (!cookies.isEmpty()) {
            request.setHeader(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var answer = exchange(request.build(), body);
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    /** Signs in and goes where that leads to. */
    public HttpResponse<String> signIn(String account) {
        return signIn(account, "/");
    }

    /** Signs in on the way to a page of the portal; shows the redirect to it. */
    public HttpResponse<String> signIn(String account, String returnTo) {
        var start = get("/sign-in?returnTo=" + URLEncoder.encode(returnTo, UTF_8));
        return open(location(atProvider(account, URI.create(location(start)))));
    }

    /** Opens an address of the provider as somebody. */
    public HttpResponse<String> atProvider(String account, URI address) {
        var credentials = Base64.getEncoder().encodeToString((account + ":" + Provider.PASSWORD).getBytes(UTF_8));
        return exchange(
                HttpRequest.newBuilder(address)
                        .timeout(PATIENCE)
                        .header("Authorization", "Basic " + credentials)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Sends lines as they are and no more, as no browser would, and shows all that comes back. */
    public String sendRaw(String... lines) {
        try (var socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(String.join("\r\n", lines).getBytes(UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    /** Where the answer leads to. */
    public static String location(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("No redirect but " + answer.statusCode() + " " + answer.body()));
    }

    /** What an address says behind its question mark. */
    public static Map<String, String> parameters(String address) {
        return Arrays.stream(URI.create(address).getRawQuery().split("&"))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> URLDecoder.decode(part[1], UTF_8)));
    }

    private void keep(String header) {
        var pair = header.split(";", 2)[0].split("=", 2);
        if (header.contains("Max-Age=0;")) {
            cookies.remove(pair[0]);
        } else if (pair[0].length() + pair[1].length() <= LARGEST_COOKIE) {
            cookies.put(pair[0], pair[1]);
        }
    }

    private <B> HttpResponse<B> exchange(HttpRequest request, HttpResponse.BodyHandler<B> body) {
        try {
            return http.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
