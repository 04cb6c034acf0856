// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.comparison;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import nl.nieuweverscheidenheid.kit.web.InvalidInput;
import nl.nieuweverscheidenheid.kit.web.Violation;
import nl.nieuweverscheidenheid.typology.facts.CurrentTypology;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The distances of all municipalities, to download: CSV unless JSON is asked for, by header or by parameter. */
@RestController
@RequestMapping("/api/typology/v1/exports/peer-distances")
class PeerDistancesResource {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final MediaType MARKDOWN = MediaType.parseMediaType("text/markdown;charset=UTF-8");
    private static final CacheControl CACHING =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final CurrentTypology typology;
    private final JsonMapper mapper;
    private volatile @Nullable PeerDistances current;

    PeerDistancesResource(CurrentTypology typology, JsonMapper mapper) {
        this.typology = typology;
        this.mapper = mapper;
    }

    private enum Format {
        CSV,
        JSON;

        String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @GetMapping(produces = {"text/csv;charset=UTF-8", MediaType.APPLICATION_JSON_VALUE})
    @Operation(summary = "All distances between municipalities, as CSV")
    void download(@RequestParam Optional<String> format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var wanted = format.map(PeerDistancesResource::named).orElseGet(() -> preferred(request));
        var distances = distances();
        var etag = "\"%s-%s\"".formatted(distances.fingerprint(), wanted.ending());
        response.setHeader(HttpHeaders.ETAG, etag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CACHING.getHeaderValue());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        if (Objects.requireNonNullElse(request.getHeader(HttpHeaders.IF_NONE_MATCH), "")
                .contains(etag)) {
            response.setStatus(HttpStatus.NOT_MODIFIED.value());
            return;
        }
        response.addHeader(HttpHeaders.LINK, "<%s>; rel=\"license\"".formatted(PeerDistances.LICENCE));
        response.addHeader(HttpHeaders.LINK, "</api/typology/v1/exports/peer-distances/readme>; rel=\"describedby\"");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"%s\"".formatted(distances.fileName(wanted.ending())));
        switch (wanted) {
            case CSV -> {
                response.setContentType(CSV.toString());
                distances.writeCsv(response.getOutputStream());
            }
            case JSON -> {
                response.setContentType(MediaType.APPLICATION_JSON_VALUE);
                distances.writeJson(response.getOutputStream(), mapper);
            }
        }
    }

    @GetMapping("/readme")
    @Operation(summary = "What the columns of the distances mean")
    ResponseEntity<String> readme() {
        var distances = distances();
        return ResponseEntity.ok()
                .contentType(MARKDOWN)
                .cacheControl(CACHING)
                .eTag("\"%s-readme\"".formatted(distances.fingerprint()))
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(distances.readme());
    }

    /** Those of the typology as it is now; that of two at once may be made twice does no harm. */
    private PeerDistances distances() {
        var now = typology.get();
        var distances = current;
        if (distances == null || !distances.areOf(now)) {
            distances = new PeerDistances(now);
            current = distances;
        }
        return distances;
    }

    private static Format named(String format) {
        return switch (format) {
            case "csv" -> Format.CSV;
            case "json" -> Format.JSON;
            default -> throw new InvalidInput(List.of(Violation.in("format", "not-allowed", "format is csv or json")));
        };
    }

    private static Format preferred(HttpServletRequest request) {
        return MediaType.parseMediaTypes(request.getHeader(HttpHeaders.ACCEPT)).stream()
                .filter(type -> type.isCompatibleWith(CSV) || type.isCompatibleWith(MediaType.APPLICATION_JSON))
                .findFirst()
                .filter(type -> !type.isCompatibleWith(CSV))
                .map(type -> Format.JSON)
                .orElse(Format.CSV);
    }
}
