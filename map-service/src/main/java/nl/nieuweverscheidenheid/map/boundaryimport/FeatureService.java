// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.boundaryimport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The configured service of official boundaries, an OGC API. Only the configured machines are ever asked, whatever a page
 * says; redirects are not followed.
 */
final class FeatureService {
    private static final int OK = 200;

    private final BoundaryImportSettings settings;

    FeatureService(BoundaryImportSettings settings) {
        this.settings = settings;
    }

    /**
     * Reads all pages of a year; tells how places are written, if the service does.
     *
     * @throws Unreadable if one of them cannot be had or read
     */
    Optional<String> read(FeatureReader reader, int year) {
        var deadline = System.nanoTime() + settings.readingTimeout().toNanos();
        var crs = Optional.<String>empty();
        try (var client = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build()) {
            var asked = new HashSet<URI>();
            var next = Optional.of(first(year));
            while (next.isPresent()) {
                var page = next.get();
                if (!asked.add(page)) {
                    throw new Unreadable("pages-loop", "De pagina's van %s verwijzen in een kring", shown(page));
                }
                if (asked.size() > settings.mostPages()) {
                    throw new Unreadable(
                            "pages-endless", "%s heeft meer dan %d pagina's", shown(page), settings.mostPages());
                }
                var read = read(client, page, reader, deadline);
                crs = crs.or(read::crs);
                next = read.next().map(link -> allowed(page, link));
            }
            client.shutdownNow();
        }
        return crs;
    }

    /** What it is, for the report. */
    String described() {
        return "dienst " + shown(settings.items());
    }

    private URI first(int year) {
        var address = settings.items().toString();
        return URI.create(
                "%s%sf=json&jaarcode=%d&limit=1000".formatted(address, address.contains("?") ? "&" : "?", year));
    }

    private FeatureReader.Collection read(HttpClient client, URI page, FeatureReader reader, long deadline) {
        try {
            // A page is fetched whole before it is read, so that a slow one costs no more than its time.
            var file = Files.createTempFile("boundaries", ".json");
            try {
                var crs = fetch(client, page, file, deadline);
                try (var content = Files.newInputStream(file)) {
                    var read = reader.read(content);
                    return new FeatureReader.Collection(crs.or(read::crs), read.next());
                }
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> fetch(HttpClient client, URI page, Path file, long deadline) {
        var left = Math.min(settings.pageTimeout().toNanos(), deadline - System.nanoTime());
        var request = HttpRequest.newBuilder(page)
                .header("Accept", "application/geo+json, application/json;q=0.9")
                .build();
        var exchange = client.sendAsync(
                request,
                BodyHandlers.limiting(
                        BodyHandlers.ofFile(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING),
                        settings.mostBytes().toBytes()));
        try {
            var answer = exchange.get(left, TimeUnit.NANOSECONDS);
            if (answer.statusCode() != OK) {
                throw new Unreadable("source-refuses", "%s antwoordt met status %d", shown(page), answer.statusCode());
            }
            return contentCrs(answer);
        } catch (TimeoutException e) {
            throw new Unreadable("source-slow", "%s had niet op tijd alles geantwoord", shown(page));
        } catch (ExecutionException e) {
            var cause = Objects.requireNonNullElse(e.getCause(), e);
            throw new Unreadable(
                    "source-away",
                    "%s is niet te lezen: %s",
                    shown(page),
                    Objects.requireNonNullElse(
                            cause.getMessage(), cause.getClass().getSimpleName()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreadable("interrupted", "Het lezen van %s is afgebroken", shown(page));
        } finally {
            exchange.cancel(true);
        }
    }

    /** By OGC API Features Part 2: an address between angle brackets. */
    private static Optional<String> contentCrs(HttpResponse<Path> answer) {
        return answer.headers().firstValue("Content-Crs").map(value -> value.replaceAll("[<>\\s]", ""));
    }

    private URI allowed(URI page, String link) {
        try {
            // Java resolves a query alone as of old, when it took the place of the last part of the path.
            var target = link.startsWith("?") ? page.resolve(page.getRawPath() + link) : page.resolve(link);
            if (settings.allows(target)) {
                return target;
            }
        } catch (IllegalArgumentException e) {
            // No address at all.
        }
        throw new Unreadable(
                "address-refused",
                "%s verwijst voor de volgende pagina naar een plaats die niet wordt gevraagd: %s",
                shown(page),
                link.length() > 120 ? link.substring(0, 120) + "…" : link);
    }

    /** An address for a report: without the query. */
    private static String shown(URI page) {
        return page.toString().replaceAll("\\?.*", "");
    }
}
