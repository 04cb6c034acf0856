// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who uses the portal through the gateway, as a browser does: with cookies, a sign-in page and a CSRF token. */
final class Visitor {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final JsonMapper MAPPER = new JsonMapper();

    private final URI portal;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private Visitor(URI portal) {
        this.portal = portal;
    }

    static Visitor of(URI portal) {
        var visitor = new Visitor(portal);
        visitor.get("/session");
        return visitor;
    }

    /** Signs in with a demo account, through the provider's page. */
    static Visitor signedIn(URI portal, String account) {
        var visitor = of(portal);
        var page = visitor.send(HttpRequest.newBuilder(portal.resolve("/sign-in?returnTo=/session")));
        var token = CSRF.matcher(page.body());
        if (!token.find()) {
            throw new IllegalStateException("There is no sign-in form: " + page.body());
        }
        var form = "_csrf=%s&username=%s&password=verscheidenheid"
                .formatted(URLEncoder.encode(token.group(1), StandardCharsets.UTF_8), account);
        visitor.send(HttpRequest.newBuilder(page.uri().resolve("/aanmelden"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        if (!visitor.get("/session").json().path("signedIn").asBoolean()) {
            throw new IllegalStateException("Not signed in as " + account);
        }
        return visitor;
    }

    /** An answer, with its JSON where it is JSON. */
    record Answer(int status, String body, Optional<String> etag) {
        JsonNode json() {
            return MAPPER.readTree(body);
        }
    }

    Answer get(String path) {
        return get(path, "application/json");
    }

    Answer get(String path, String mediaType) {
        return answer(send(HttpRequest.newBuilder(portal.resolve(path)).header("Accept", mediaType)));
    }

    /** A file, as it comes. */
    byte[] file(String path) {
        var answer = send(HttpRequest.newBuilder(portal.resolve(path)), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    Answer post(String path, String body) {
        return answer(send(writing(path).POST(HttpRequest.BodyPublishers.ofString(body))));
    }

    /** Sends a form with one field and one file. */
    Answer upload(String path, String field, String value, String file) {
        var boundary = "5f3e";
        var form = """
                --%1$s
                Content-Disposition: form-data; name="%2$s"

                %3$s
                --%1$s
                Content-Disposition: form-data; name="file"; filename="bestand.csv"

                %4$s
                --%1$s--
                """.formatted(boundary, field, value, file).replace("\n", "\r\n");
        return answer(send(writing(path)
                .setHeader("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(form))));
    }

    Answer put(String path, String etag, String body) {
        return answer(send(writing(path).header("If-Match", etag).PUT(HttpRequest.BodyPublishers.ofString(body))));
    }

    private HttpRequest.Builder writing(String path) {
        var token = cookies.getCookieStore().get(portal).stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
        return HttpRequest.newBuilder(portal.resolve(path))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("X-XSRF-TOKEN", token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private <B> HttpResponse<B> send(HttpRequest.Builder request, HttpResponse.BodyHandler<B> body) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(20)).build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(), response.body(), response.headers().firstValue("ETag"));
    }
}
