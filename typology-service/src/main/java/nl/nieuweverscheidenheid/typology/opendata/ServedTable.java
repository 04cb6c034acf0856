// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.opendata;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A table as the service has it, page by page. A page is fetched whole before it is read, so that a broken connection can
 * be tried again without telling a row twice.
 */
final class ServedTable implements OpenTable {
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int MOST_REDIRECTS = 3;

    private final String address;
    private final OpenDataSettings settings;
    private final HttpClient client;
    private final Retry retry;
    private final long deadline;

    ServedTable(URI catalogue, String table, OpenDataSettings settings) {
        this.address = catalogue.toString().replaceAll("/+$", "") + "/" + table + "/";
        this.settings = settings;
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        var usualWait =
                IntervalFunction.ofExponentialRandomBackoff(settings.firstWait(), 2, 0.2, settings.longestWait());
        this.retry = Retry.of(
                "open-data",
                RetryConfig.<byte[]>custom()
                        .maxAttempts(settings.attempts())
                        .retryOnException(TryAgain.class::isInstance)
                        .intervalBiFunction((attempt, outcome) -> asked(outcome.isLeft() ? outcome.getLeft() : null)
                                .orElseGet(() -> usualWait.apply(attempt)))
                        .build());
        this.deadline = System.nanoTime() + settings.readingTimeout().toNanos();
    }

    @Override
    public void list(String name, Consumer<Row> each) {
        rows(URI.create(address + name), each);
    }

    @Override
    public void cells(String filter, Consumer<Row> each) {
        var encoded = URLEncoder.encode(filter, StandardCharsets.UTF_8).replace("+", "%20");
        rows(URI.create(address + "Observations?$filter=" + encoded), each);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private void rows(URI first, Consumer<Row> each) {
        var read = new HashSet<URI>();
        var next = Optional.of(first);
        while (next.isPresent()) {
            var page = next.get();
            if (!read.add(page)) {
                throw new TableUnreadable("pages-loop", "De pagina's van %s verwijzen in een kring", shown(first));
            }
            if (read.size() > settings.mostPages()) {
                throw new TableUnreadable(
                        "pages-endless", "%s heeft meer dan %d pagina's", shown(first), settings.mostPages());
            }
            next = ODataPage.read(new ByteArrayInputStream(fetch(page)), shown(page), each)
                    .next()
                    .map(link -> sameHost(page, link, "verwijst voor de volgende pagina"));
        }
    }

    private byte[] fetch(URI page) {
        try {
            return retry.executeCallable(() -> exchange(page));
        } catch (TryAgain e) {
            throw new TableUnreadable(
                    "source-away",
                    "%s was na %d pogingen niet te lezen: %s",
                    shown(page),
                    settings.attempts(),
                    e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TableUnreadable("interrupted", "Het lezen van %s is afgebroken", shown(page));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** One attempt, which ends in time: the client's own time-out stops at the headers, so a thread is waited for. */
    private byte[] exchange(URI page) throws TryAgain, InterruptedException {
        var left = Math.min(settings.pageTimeout().toNanos(), deadline - System.nanoTime());
        if (left <= 0) {
            throw new TableUnreadable(
                    "source-slow", "De tabel was na %s nog niet gelezen", written(settings.readingTimeout()));
        }
        var exchange = new FutureTask<>(() -> answer(page, MOST_REDIRECTS));
        Thread.ofVirtual().name("open-data").start(exchange);
        try {
            return exchange.get(left, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new TryAgain("geen volledig antwoord binnen " + written(Duration.ofNanos(left)));
        } catch (ExecutionException e) {
            var cause = e.getCause();
            if (cause instanceof IOException) {
                throw new TryAgain("geen verbinding, of verbroken ("
                        + Objects.requireNonNullElse(
                                cause.getMessage(), cause.getClass().getSimpleName())
                        + ")");
            }
            if (cause instanceof TryAgain again) {
                throw again;
            }
            if (cause instanceof RuntimeException own) {
                throw own;
            }
            throw new IllegalStateException(cause);
        } finally {
            exchange.cancel(true);
        }
    }

    private byte[] answer(URI page, int redirects) throws IOException, InterruptedException, TryAgain {
        var request = HttpRequest.newBuilder(page)
                .header("Accept", "application/json")
                .build();
        var response = client.send(request, BodyHandlers.ofInputStream());
        try (var body = response.body()) {
            var status = response.statusCode();
            if (status == 200) {
                var most = Math.min(settings.mostPerPage().toBytes(), Integer.MAX_VALUE - 8);
                var bytes = body.readNBytes((int) most);
                if (body.read() >= 0) {
                    throw new TableUnreadable(
                            "page-too-large", "%s is groter dan %s", shown(page), settings.mostPerPage());
                }
                return bytes;
            }
            if (PASSING.contains(status)) {
                throw tryAgain(page, status, response.headers());
            }
            if (REDIRECTS.contains(status) && redirects > 0) {
                var location = response.headers().firstValue("Location").orElse("");
                return answer(sameHost(page, location, "verwijst door"), redirects - 1);
            }
            throw new TableUnreadable("source-refuses", "%s antwoordt met status %d", shown(page), status);
        }
    }

    private TryAgain tryAgain(URI page, int status, HttpHeaders headers) {
        var wait = headers.firstValue("Retry-After").flatMap(ServedTable::duration);
        if (wait.filter(asked -> asked.compareTo(settings.longestWait()) > 0).isPresent()) {
            throw new TableUnreadable(
                    "source-away",
                    "%s antwoordt met status %d en vraagt om het over %s opnieuw te proberen",
                    shown(page),
                    status,
                    written(wait.get()));
        }
        return new TryAgain("status " + status, wait);
    }

    private URI sameHost(URI page, String link, String how) {
        URI target;
        try {
            target = page.resolve(link);
        } catch (IllegalArgumentException e) {
            throw new TableUnreadable(
                    "address-refused", "%s %s naar iets dat geen adres is: %s", shown(page), how, link);
        }
        if (!origin(target).equals(origin(page))) {
            throw new TableUnreadable("address-refused", "%s %s naar een andere plaats: %s", shown(page), how, target);
        }
        return target;
    }

    /** Scheme, host and port; the port also where it is the usual one. */
    private static String origin(URI uri) {
        var usualPort = "https".equals(uri.getScheme()) ? 443 : 80;
        var origin =
                "%s://%s:%d".formatted(uri.getScheme(), uri.getHost(), uri.getPort() < 0 ? usualPort : uri.getPort());
        return origin.toLowerCase(Locale.ROOT);
    }

    /** An address for a report: without the query, which is long. */
    private static String shown(URI page) {
        return page.toString().replaceAll("\\?.*", "");
    }

    private static Optional<Long> asked(@Nullable Throwable failure) {
        return failure instanceof TryAgain again ? again.wait.map(Duration::toMillis) : Optional.empty();
    }

    /** Of a Retry-After: seconds or a moment. */
    private static Optional<Duration> duration(String retryAfter) {
        if (retryAfter.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter)));
        }
        try {
            var moment = ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME);
            var wait = Duration.between(Instant.now(), moment);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String written(Duration duration) {
        return duration.toSeconds() < 120
                ? "%.1f seconden".formatted(duration.toMillis() / 1000.0)
                : duration.toMinutes() + " minuten";
    }

    /** A failure that may pass, and after how long if the service says so. */
    private static final class TryAgain extends Exception {
        private final transient Optional<Duration> wait;

        TryAgain(String message) {
            this(message, Optional.empty());
        }

        TryAgain(String message, Optional<Duration> wait) {
            super(message);
            this.wait = wait;
        }
    }
}
