// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.gateway.route;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nl.nieuweverscheidenheid.gateway.ProblemAnswer;
import nl.nieuweverscheidenheid.gateway.signin.PortalSession;
import nl.nieuweverscheidenheid.gateway.signin.Sessions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;

/**
 * All that the services keep of who asks, in one zip. It is passed on as it comes, a part of each service after the other,
 * and only begun when all of them answer. What breaks off later is broken off for the client as well: a zip has its list of
 * files at the end, so half of one is not taken for the whole.
 */
@RestController
class OwnDataResource {
    private static final Logger LOG = LoggerFactory.getLogger(OwnDataResource.class);
    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    /** What every service writes last. */
    private static final String LAST = "LEESMIJ.md";

    private static final String README = """
            # Uw gegevens in De Nieuwe Verscheidenheid

            Elke map bevat wat één onderdeel van het portaal van u bewaart, als JSON en als CSV. `LEESMIJ.md` in die map zegt wat
            elk bestand en elke kolom is.

            - `forum`: gesprekken, reacties, groepen, meldingen en besluiten daarover
            - `portfolio`: verhalen waaraan u schreef, foto’s en wat u invoerde
            - `typology`, `map`: wat u als beheerder invoerde

            Van anderen staat er niets in: niet wie u meldde en niet wie een besluit nam. Uw wachtwoord en e-mailadres kent het
            portaal niet; die heeft uw organisatie.
            """;

    private final NeighbourSettings neighbours;
    private final CircuitBreakerRegistry breakers;
    private final Sessions sessions;
    private final ProblemAnswer problems;
    private final RestClient http;

    OwnDataResource(
            NeighbourSettings neighbours,
            CircuitBreakerRegistry breakers,
            Sessions sessions,
            ProblemAnswer problems,
            RestClient.Builder http) {
        this.neighbours = neighbours;
        this.breakers = breakers;
        this.sessions = sessions;
        this.problems = problems;
        this.http = http.build();
    }

    @GetMapping("/own-data")
    void download(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var token = authorization(request, response);
        if (token.isEmpty()) {
            problems.write(response, HttpStatus.UNAUTHORIZED, "sign-in-missing", "Not signed in", "Sign in first");
            return;
        }
        try (var parts = new Parts()) {
            for (var service : new TreeMap<>(neighbours.addresses()).entrySet()) {
                parts.open(service.getKey(), service.getValue(), token.get());
            }
            response.setContentType(ZIP.toString());
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"mijn-gegevens.zip\"");
            parts.writeTo(response.getOutputStream());
        } catch (IOException e) {
            LOG.warn("Own data could not be passed on: {}", e.getMessage());
            if (response.isCommitted()) {
                // Ends the connection, so that the client sees that it broke off.
                throw e;
            }
            response.reset();
            refuse(response, e instanceof PartMissing missing && missing.isSignedOut);
        }
    }

    private void refuse(HttpServletResponse response, boolean isSignedOut) throws IOException {
        if (isSignedOut) {
            problems.write(
                    response, HttpStatus.UNAUTHORIZED, "sign-in-missing", "Not signed in", "The session has ended");
            return;
        }
        response.setHeader(
                HttpHeaders.RETRY_AFTER,
                Long.toString(Math.max(1, neighbours.pause().toSeconds())));
        problems.write(
                response,
                HttpStatus.SERVICE_UNAVAILABLE,
                "service-away",
                "Try again later",
                "Not all services answer now, and without their parts this would not be whole");
    }

    private Optional<String> authorization(HttpServletRequest request, HttpServletResponse response) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .or(() -> sessions.current(request, response)
                        .map(PortalSession::accessToken)
                        .map(token -> "Bearer " + token));
    }

    /** The answers of the services, which are open until all are passed on. */
    private final class Parts implements AutoCloseable {
        private final List<Part> parts = new ArrayList<>();

        void open(String service, URI address, String authorization) throws IOException {
            try {
                var answer = breakers.circuitBreaker(service)
                        .executeSupplier(() -> http.get()
                                .uri(address + "/api/" + service + "/v1/own-data/files")
                                .accept(ZIP)
                                .header(HttpHeaders.AUTHORIZATION, authorization)
                                .exchangeForRequiredValue((request, opened) -> opened, false));
                parts.add(new Part(service, answer));
                var status = answer.getStatusCode();
                if (!status.is2xxSuccessful()) {
                    throw new PartMissing(service, "it answers " + status, status.value() == 401);
                }
            } catch (ResourceAccessException | CallNotPermittedException e) {
                throw new PartMissing(service, e.getMessage(), false);
            }
        }

        void writeTo(OutputStream out) throws IOException {
            var zip = new ZipOutputStream(out, UTF_8);
            zip.putNextEntry(new ZipEntry(LAST));
            zip.write(README.getBytes(UTF_8));
            zip.closeEntry();
            for (var part : parts) {
                part.copyTo(zip);
            }
            zip.finish();
        }

        @Override
        public void close() {
            parts.forEach(part -> part.answer().close());
        }
    }

    private record Part(String service, ConvertibleClientHttpResponse answer) {
        void copyTo(ZipOutputStream out) throws IOException {
            var last = "";
            var files = new ZipInputStream(answer.getBody(), UTF_8);
            for (var file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                last = file.getName();
                out.putNextEntry(new ZipEntry(service + "/" + last));
                files.transferTo(out);
                out.closeEntry();
            }
            if (!last.equals(LAST)) {
                throw new PartMissing(service, "its part broke off", false);
            }
        }
    }

    private static final class PartMissing extends IOException {
        private final boolean isSignedOut;

        PartMissing(String service, @Nullable String reason, boolean isSignedOut) {
            super(service + ": " + reason);
            this.isSignedOut = isSignedOut;
        }
    }
}
