// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.linked;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Duration;
import java.util.Optional;
import nl.nieuweverscheidenheid.portfolio.entry.EntryNotFound;
import nl.nieuweverscheidenheid.portfolio.publisher.Fingerprint;
import nl.nieuweverscheidenheid.portfolio.workflow.Portfolio;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The other representation of an entry: as linked data, and always as everybody may read it. */
@RestController
@RequestMapping("/api/portfolio/v1/entries/{id}")
class LinkedEntryResource {
    private static final String JSON_LD = "application/ld+json";
    private static final CacheControl CACHING =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final Portfolio portfolio;
    private final LinkedEntry linked;
    /** In one order in every instance, so that the same has the same ETag. */
    private final ObjectWriter writer;

    LinkedEntryResource(Portfolio portfolio, LinkedEntry linked, JsonMapper mapper) {
        this.portfolio = portfolio;
        this.linked = linked;
        this.writer = mapper.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    @GetMapping(produces = JSON_LD)
    @Operation(
            summary = "An entry; as application/ld+json in the words of schema.org",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The entry",
                            content = @Content(mediaType = JSON_LD, schema = @Schema(type = "object"))))
    ResponseEntity<byte[]> get(@PathVariable("id") String idOrSlug) {
        var entry = portfolio.get(idOrSlug, Optional.empty());
        var shown = entry.published().orElseThrow(() -> new EntryNotFound(entry.id()));
        var document = writer.writeValueAsBytes(linked.of(entry, shown));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(JSON_LD))
                .eTag(Fingerprint.of(document).etag())
                .cacheControl(CACHING)
                .varyBy(HttpHeaders.ACCEPT)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(document);
    }
}
