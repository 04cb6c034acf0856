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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
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
    /** As long as filling an index of many entries may take. */
    private static final Duration REBUILDING = Duration.ofHours(1);

    private static final Duration LOOK = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final URI provider;
    private final URI typology;
    private final URI portfolio;
    private final URI map;
    private final String secret;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    /** The operator of the portal whose identity provider and services are at these addresses. */
    public Operator(URI provider, URI typology, URI portfolio, URI map, String secret) {
        this.provider = provider;
        this.typology = typology;
        this.portfolio = portfolio;
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
     * An older portfolio that is to be taken in.
     *
     * @param isPublic whether what does not say otherwise is published at once
     * @param collection where its ids are from
     * @param isHtml whether its texts are HTML
     */
    public record OlderPortfolio(
            Path file, boolean isPublic, Optional<String> collection, boolean isHtml, boolean dryRun) {}

    /**
     * Imports and says what came of it.
     *
     * @return whether it was imported or, in a dry run, could be
     * @throws Refused if no answer came of it
     */
    public boolean bringIn(Order order, Consumer<String> say) {
        var isOfBoundaries = order.kind().equals(Order.BOUNDARIES);
        var fields = new LinkedHashMap<String, String>();
        if (!isOfBoundaries) {
            fields.put("kind", order.kind());
        }
        order.crs().ifPresent(crs -> fields.put("crs", crs));
        order.year().ifPresent(year -> fields.put("year", Integer.toString(year)));
        var imports = isOfBoundaries
                ? map.resolve("/api/map/v1/boundary-sets")
                : typology.resolve("/api/typology/v1/imports");
        return bringIn(URI.create(imports + "?dryRun=" + order.dryRun()), fields, order.file(), order.dryRun(), say);
    }

    /**
     * Takes stories in and says what came of it.
     *
     * @return whether they were taken in or, in a dry run, could be
     * @throws Refused if no answer came of it
     */
    public boolean bringIn(OlderPortfolio order, Consumer<String> say) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("state", order.isPublic() ? "published" : "draft");
        fields.put("markup", order.isHtml() ? "html" : "markdown");
        order.collection().ifPresent(collection -> fields.put("source", collection));
        return bringIn(
                portfolio.resolve("/api/portfolio/v1/imports?dryRun=" + order.dryRun()),
                fields,
                Optional.of(order.file()),
                order.dryRun(),
                say);
    }

    private boolean bringIn(
            URI imports, Map<String, String> fields, Optional<Path> upload, boolean dryRun, Consumer<String> say) {
        upload.filter(file -> !Files.isReadable(file)).ifPresent(file -> {
            throw new Refused("%s is er niet, of mag niet worden gelezen.".formatted(file));
        });
        var boundary = UUID.randomUUID().toString();
        var answer = send(HttpRequest.newBuilder(imports)
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .timeout(PATIENCE)
                .POST(form(fields, upload, boundary)));
        var body = json(answer);
        var report = new ImportReport(body.get("report"));
        if (body.get("report").isNothing()) {
            throw new Refused("De dienst weigerde dit (%d): %s"
                    .formatted(answer.statusCode(), body.get("detail").text()));
        }
        report.lines().forEach(say);
        if (!report.isUsable()) {
            say.accept(dryRun ? "Dit zou worden geweigerd." : "Geweigerd; er is niets veranderd.");
            return false;
        }
        say.accept(dryRun ? "Dit was een proef; er is niets veranderd." : "Ingevoerd.");
        return true;
    }

    /**
     * Fills the search index anew, waits for it, and says how that went.
     *
     * @return whether the new index has taken the place of the former
     * @throws Refused if nothing can be said of it
     */
    public boolean rebuildSearch(Consumer<String> say) {
        var rebuild = portfolio.resolve("/api/portfolio/v1/search/rebuild");
        var begun = rebuilding(HttpRequest.newBuilder(rebuild).PUT(BodyPublishers.noBody()));
        say.accept("De zoekindex wordt opnieuw gevuld; zoeken blijft intussen werken.");
        var progress = begun;
        var end = System.nanoTime() + REBUILDING.toNanos();
        while (progress.get("state").text().equals("running")) {
            if (System.nanoTime() > end) {
                throw new Refused("Na een uur nog niet klaar; zie ./portal logs portfolio.");
            }
            pause();
            progress = rebuilding(HttpRequest.newBuilder(rebuild).GET());
        }
        if (!progress.get("state").text().equals("done")) {
            say.accept("Dat is niet gelukt; de vorige index blijft in gebruik. Zie ./portal logs portfolio.");
            return false;
        }
        var took = Duration.between(
                Instant.parse(progress.get("startedAt").text()),
                Instant.parse(progress.get("endedAt").text()));
        say.accept("Klaar na %d s.".formatted(Math.max(1, took.toSeconds())));
        return true;
    }

    /** A token lasts minutes, an index may take longer: each look has one of its own. */
    private Json rebuilding(HttpRequest.Builder request) {
        var answer = send(request.header("Authorization", "Bearer " + token()).timeout(LOOK));
        var body = json(answer);
        if (answer.statusCode() / 100 != 2) {
            throw new Refused("De dienst weigerde dit (%d): %s"
                    .formatted(answer.statusCode(), body.get("detail").text()));
        }
        return body;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Afgebroken; het vullen gaat door.");
        }
    }

    private String token() {
        // As a form's fields, says RFC 6749; base64 has characters that mean something else there.
        var credentials =
                Base64.getEncoder().encodeToString(("operator:" + URLEncoder.encode(secret, UTF_8)).getBytes(UTF_8));
        var answer = send(HttpRequest.newBuilder(provider.resolve("/oauth2/token"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(LOOK)
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        if (answer.statusCode() != 200) {
            throw new Refused(
                    "Het aanmelden als beheerder van deze machine lukt niet (%d); is het portaal gestart met deze"
                                    .formatted(answer.statusCode())
                            + " gegevensmap?");
        }
        return json(answer).get("access_token").text();
    }

    private static BodyPublisher form(Map<String, String> fields, Optional<Path> upload, String boundary) {
        var parts = new ArrayList<BodyPublisher>();
        fields.forEach((name, value) -> parts.add(field(boundary, name, value)));
        upload.ifPresent(file -> {
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
