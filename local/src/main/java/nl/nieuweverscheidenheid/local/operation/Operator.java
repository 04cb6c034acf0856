// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Whoever sits at this machine, who may do what an administrator may: the secret that shows it is in the data directory,
 * where only they can read it.
 */
public final class Operator {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    /** As long as reading CBS's table may take. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final URI provider;
    private final URI typology;
    private final URI map;
    private final String secret;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    /** The operator of the portal whose identity provider, typology-service and map-service are at these addresses. */
    public Operator(URI provider, URI typology, URI map, String secret) {
        this.provider = provider;
        this.typology = typology;
        this.map = map;
        this.secret = secret;
    }

    /**
     * What is to be imported.
     *
     * @param kind figures, wrr-assignments, mergers or boundaries
     * @param crs how places of boundaries are written, where they do not tell
     * @param file without one, figures come from CBS and boundaries from PDOK
     */
    public record Order(String kind, OptionalInt year, Optional<String> crs, Optional<Path> file, boolean dryRun) {
        private static final String BOUNDARIES = "boundaries";
    }

    /**
     * Imports and says what came of it.
     *
     * @return whether it was imported or, in a dry run, could be
     * @throws Refused if no answer came of it
     */
    public boolean bringIn(Order order, Consumer<String> say) {
        order.file().filter(file -> !Files.isReadable(file)).ifPresent(file -> {
            throw new Refused("%s is er niet, of mag niet worden gelezen.".formatted(file));
        });
        var boundary = UUID.randomUUID().toString();
        var answer = send(HttpRequest.newBuilder(address(order))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .timeout(PATIENCE)
                .POST(form(order, boundary)));
        var body = json(answer);
        var report = new ImportReport(body.get("report"));
        if (body.get("report").isNothing()) {
            throw new Refused("De dienst weigerde dit (%d): %s"
                    .formatted(answer.statusCode(), body.get("detail").text()));
        }
        report.lines().forEach(say);
        if (!report.isUsable()) {
            say.accept(order.dryRun() ? "Dit zou worden geweigerd." : "Geweigerd; er is niets veranderd.");
            return false;
        }
        say.accept(order.dryRun() ? "Dit was een proef; er is niets veranderd." : "Ingevoerd.");
        return true;
    }

    private URI address(Order order) {
        var resource = order.kind().equals(Order.BOUNDARIES)
                ? map.resolve("/api/map/v1/boundary-sets")
                : typology.resolve("/api/typology/v1/imports");
        return URI.create(resource + "?dryRun=" + order.dryRun());
    }

    private String token() {
        // As a form's fields, says RFC 6749; base64 has characters that mean something else there.
        var credentials =
                Base64.getEncoder().encodeToString(("operator:" + URLEncoder.encode(secret, UTF_8)).getBytes(UTF_8));
        var answer = send(HttpRequest.newBuilder(provider.resolve("/oauth2/token"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(20))
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        if (answer.statusCode() != 200) {
            throw new Refused(
                    "Het aanmelden als beheerder van deze machine lukt niet (%d); is het portaal gestart met deze"
                                    .formatted(answer.statusCode())
                            + " gegevensmap?");
        }
        return json(answer).get("access_token").text();
    }

    private static BodyPublisher form(Order order, String boundary) {
        var parts = new ArrayList<BodyPublisher>();
        if (!order.kind().equals(Order.BOUNDARIES)) {
            parts.add(field(boundary, "kind", order.kind()));
        }
        order.crs().ifPresent(crs -> parts.add(field(boundary, "crs", crs)));
        order.year().ifPresent(year -> parts.add(field(boundary, "year", Integer.toString(year))));
        order.file().ifPresent(file -> {
            // Names in the header of a part cannot hold every character; what it is called is only told back.
            var name = file.getFileName().toString().replaceAll("[\"\\\\\\p{Cntrl}]", "_");
            parts.add(BodyPublishers.ofString(
                    "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                            .formatted(boundary, name)));
            try {
                parts.add(BodyPublishers.ofFile(file));
            } catch (FileNotFoundException e) {
                throw new Refused("%s is er niet, of mag niet worden gelezen.".formatted(file));
            }
            parts.add(BodyPublishers.ofString("\r\n"));
        });
        parts.add(BodyPublishers.ofString("--%s--\r\n".formatted(boundary)));
        return BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
    }

    private static BodyPublisher field(String boundary, String name, String value) {
        return BodyPublishers.ofString(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Refused("Het portaal antwoordt niet; zie ./portal status.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Afgebroken; of er iets is ingevoerd, staat in de geschiedenis.");
        }
    }

    private static Json json(HttpResponse<String> answer) {
        try {
            return Json.read(answer.body());
        } catch (Json.NoJson e) {
            throw new Refused("Het portaal antwoordde onbegrijpelijk (%d).".formatted(answer.statusCode()));
        }
    }
}
