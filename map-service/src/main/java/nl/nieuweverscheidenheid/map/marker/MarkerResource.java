// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.marker;

import java.util.List;
import java.util.Objects;
import nl.nieuweverscheidenheid.kit.web.InvalidInput;
import nl.nieuweverscheidenheid.kit.web.Violation;
import org.jspecify.annotations.Nullable;
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
@RequestMapping("/api/map/v1/collections/entries/items")
class MarkerResource {
    private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");
    private static final int MOST = 10_000;

    private final Markers markers;
    private final JsonMapper mapper;

    MarkerResource(Markers markers, JsonMapper mapper) {
        this.markers = markers;
        this.mapper = mapper;
    }

    @GetMapping
    @org.jspecify.annotations.NullUnmarked // Spring's answer to a known ETag is null.
    ResponseEntity<byte[]> items(Filter filter, WebRequest request) {
        var box = Box.read(filter.bbox());
        var matching = markers.all().stream()
                .filter(one -> box.map(inside -> inside.contains(one.longitude(), one.latitude()))
                        .orElse(true))
                .filter(filter.of(markers)::lets)
                .toList();
        var shown = matching.stream()
                .limit(filter.checkedLimit())
                .map(FeatureView::of)
                .toList();
        var body =
                mapper.writeValueAsBytes(new FeaturesView("FeatureCollection", matching.size(), shown.size(), shown));
        var etag = "\"" + DigestUtils.md5DigestAsHex(body) + "\"";
        if (request.checkNotModified(etag)) {
            return null;
        }
        return ResponseEntity.ok()
                .eTag(etag)
                .contentType(GEO_JSON)
                // Asked again each time, so that what was published a moment ago is there.
                .cacheControl(CacheControl.noCache())
                .body(body);
    }

    /** The filters, the same as those of search; several of one kind widen, different kinds narrow. */
    record Filter(
            @Nullable List<String> bbox,
            @Nullable List<String> type,
            @Nullable List<String> theme,
            @Nullable List<String> kind,
            @Nullable List<String> province,
            @Nullable List<String> status,
            @Nullable List<String> evidence,
            @Nullable List<String> municipality,
            @Nullable Integer year,
            @Nullable Integer limit) {
        /** The same with municipalities of today, as those that ended are shown under what they became. */
        Filter of(Markers markers) {
            return municipality == null
                    ? this
                    : new Filter(
                            bbox,
                            type,
                            theme,
                            kind,
                            province,
                            status,
                            evidence,
                            municipality.stream().map(markers::current).toList(),
                            year,
                            limit);
        }

        boolean lets(Markers.Placed one) {
            var marker = one.marker();
            return (type == null
                            || one.municipality().type().filter(type::contains).isPresent())
                    && (theme == null || marker.themes().stream().anyMatch(theme::contains))
                    && in(kind, marker.kind())
                    && in(province, one.municipality().province())
                    && in(status, marker.status())
                    && in(evidence, marker.evidence())
                    && in(municipality, one.municipality().code())
                    && (year == null
                            || (marker.startYear() <= year && marker.endYear().orElse(Integer.MAX_VALUE) >= year));
        }

        int checkedLimit() {
            var asked = Objects.requireNonNullElse(limit, MOST);
            if (asked < 1 || asked > MOST) {
                throw new InvalidInput(
                        List.of(Violation.in("limit", "not-allowed", "limit is a whole number from 1 to " + MOST)));
            }
            return asked;
        }

        private static boolean in(@Nullable List<String> wanted, String value) {
            return wanted == null || wanted.contains(value);
        }
    }

    record FeaturesView(String type, int numberMatched, int numberReturned, List<FeatureView> features) {}

    record FeatureView(String type, String id, PointView geometry, PropertiesView properties) {
        static FeatureView of(Markers.Placed one) {
            var marker = one.marker();
            return new FeatureView(
                    "Feature",
                    marker.id(),
                    new PointView("Point", List.of(rounded(one.longitude()), rounded(one.latitude()))),
                    new PropertiesView(
                            marker.id(),
                            marker.version(),
                            marker.title(),
                            marker.kind(),
                            one.municipality().code(),
                            one.municipality().name(),
                            one.municipality().type().orElse(null),
                            marker.themes(),
                            marker.status(),
                            marker.evidence(),
                            marker.sample()));
        }

        private static double rounded(double degrees) {
            return Math.round(degrees * 1e5) / 1e5;
        }
    }

    record PointView(String type, List<Double> coordinates) {}

    record PropertiesView(
            String id,
            long version,
            String title,
            String kind,
            String municipality,
            String municipalityName,
            @Nullable String type,
            List<String> themes,
            String status,
            String evidence,
            boolean sample) {}
}
