// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.catalog;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.nieuweverscheidenheid.portfolio.entry.Entries;
import nl.nieuweverscheidenheid.portfolio.entry.Extent;
import nl.nieuweverscheidenheid.portfolio.publisher.Fingerprint;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/portfolio/v1/catalog")
@Tag(name = "open-data")
class CatalogResource {
    private static final String JSON_LD = "application/ld+json";
    /** All entries are looked at to say what they span, which is not to be had at every request. */
    private static final Duration KNOWN_FOR = Duration.ofMinutes(5);

    private final DataCatalog catalog;
    private final Entries entries;
    /** In one order in every instance, so that the same has the same ETag. */
    private final ObjectWriter writer;

    private final Clock clock;
    private volatile @Nullable Known known;

    CatalogResource(DataCatalog catalog, Entries entries, JsonMapper mapper, Clock clock) {
        this.catalog = catalog;
        this.entries = entries;
        this.writer = mapper.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        this.clock = clock;
    }

    private record Known(Optional<Extent> extent, Instant until) {}

    @GetMapping(produces = JSON_LD)
    @Operation(
            summary = "The open data as data portals harvest it",
            description = "DCAT-AP-NL 3.0 in JSON-LD: catalogue, dataset, distributions (CSV, JSON, Atom) and service.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "The catalogue",
                        content = @Content(mediaType = JSON_LD, schema = @Schema(type = "object"))),
                @ApiResponse(responseCode = "304", description = "Nothing changed", content = @Content)
            })
    ResponseEntity<byte[]> get() {
        var document = writer.writeValueAsBytes(catalog.describe(extent()));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(JSON_LD))
                .eTag(Fingerprint.of(document).etag())
                .cacheControl(CacheControl.maxAge(KNOWN_FOR).cachePublic())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(document);
    }

    private Optional<Extent> extent() {
        var last = known;
        if (last == null || !clock.instant().isBefore(last.until())) {
            last = new Known(entries.extent(), clock.instant().plus(KNOWN_FOR));
            known = last;
        }
        return last.extent();
    }
}
