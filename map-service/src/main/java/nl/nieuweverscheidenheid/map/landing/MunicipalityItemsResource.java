// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.landing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.kit.web.InvalidInput;
import nl.nieuweverscheidenheid.kit.web.Violation;
import nl.nieuweverscheidenheid.map.boundary.Boundaries;
import nl.nieuweverscheidenheid.map.boundary.GeoJson;
import nl.nieuweverscheidenheid.map.marker.Box;
import nl.nieuweverscheidenheid.map.tile.CurrentMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/map/v1/collections/municipalities/items")
class MunicipalityItemsResource {
    private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");
    private static final int MOST = 1_000;

    private final CurrentMap map;
    private final JsonMapper mapper;

    MunicipalityItemsResource(CurrentMap map, JsonMapper mapper) {
        this.map = map;
        this.mapper = mapper;
    }

    @GetMapping
    @org.jspecify.annotations.NullUnmarked // Spring's answer to a known ETag is null.
    ResponseEntity<byte[]> items(Filter filter, WebRequest request) {
        var box = Box.read(filter.bbox())
                .map(asked -> new Envelope(asked.west(), asked.east(), asked.south(), asked.north()));
        var matching = map.boundaries().municipalities().stream()
                .filter(one -> box.map(inside -> inside.intersects(one.area().getEnvelopeInternal()))
                        .orElse(true))
                .toList();
        var shown = matching.stream().limit(filter.checkedLimit()).toList();
        var body = "{\"type\":\"FeatureCollection\",\"numberMatched\":%d,\"numberReturned\":%d,\"features\":[%s]}"
                .formatted(
                        matching.size(),
                        shown.size(),
                        shown.stream().map(this::feature).collect(Collectors.joining(",")))
                .getBytes(StandardCharsets.UTF_8);
        var etag = "\"" + DigestUtils.md5DigestAsHex(body) + "\"";
        if (request.checkNotModified(etag)) {
            return null;
        }
        return ResponseEntity.ok()
                .eTag(etag)
                .contentType(GEO_JSON)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic())
                .body(body);
    }

    private String feature(Boundaries.Municipality one) {
        return "{\"type\":\"Feature\",\"id\":%d,\"properties\":{\"code\":\"%s\",\"name\":%s},\"geometry\":%s}"
                .formatted(one.number(), one.code(), mapper.writeValueAsString(one.name()), GeoJson.write(one.area()));
    }

    record Filter(@Nullable List<String> bbox, @Nullable Integer limit) {
        int checkedLimit() {
            var asked = Objects.requireNonNullElse(limit, MOST);
            if (asked < 1 || asked > MOST) {
                throw new InvalidInput(
                        List.of(Violation.in("limit", "not-allowed", "limit is a whole number from 1 to " + MOST)));
            }
            return asked;
        }
    }
}
