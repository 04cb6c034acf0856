// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.picture;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.map.boundary.Boundaries;
import nl.nieuweverscheidenheid.map.crs.Crs;
import nl.nieuweverscheidenheid.map.features.Feature;
import nl.nieuweverscheidenheid.map.features.Selection;
import nl.nieuweverscheidenheid.map.marker.EntryFeatures;
import nl.nieuweverscheidenheid.map.marker.EntryFilters;
import nl.nieuweverscheidenheid.map.municipality.Areas;
import nl.nieuweverscheidenheid.map.municipality.Municipalities;
import nl.nieuweverscheidenheid.map.page.Answers;
import nl.nieuweverscheidenheid.map.page.Query;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

@RestController
@RequestMapping(PictureResource.PATH)
@Tag(name = "pictures")
class PictureResource {
    static final String PATH = "/api/map/v1/pictures/netherlands";

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml;charset=UTF-8");
    private static final int MOST_OWN_PLACES = 200;
    private static final String TYPES_NOTE =
            "Typen: WRR-indeling waar die bekend is, anders een indicatie, niet de WRR-indeling.";

    private final EntryFeatures entries;
    private final Areas areas;
    private final Municipalities municipalities;
    private volatile @Nullable Drawn drawn;

    PictureResource(EntryFeatures entries, Areas areas, Municipalities municipalities) {
        this.entries = entries;
        this.areas = areas;
        this.municipalities = municipalities;
    }

    private record Drawn(String version, Outlines outlines) {}

    private record Asked(
            Predicate<Feature> passes, Map<String, List<String>> filters, List<String> highlighted, int width) {}

    @GetMapping
    @EntryFilters
    @Operation(
            summary = "A picture of the Netherlands with types and entries",
            description = "Takes the filters of /collections/entries/items; those of types and provinces fade what they"
                    + " leave out, that of municipalities outlines them.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "image/svg+xml"))
    @Parameter(in = ParameterIn.QUERY, name = "highlight", description = "CBS codes of municipalities to outline")
    @Parameter(in = ParameterIn.QUERY, name = "width", description = "In pixels, from 200 to 2000")
    ResponseEntity<byte[]> picture(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given, WebRequest request) {
        var asked = read(given);
        var now = entries.now();
        var etag = Answers.tag((now.version() + Query.of(given)).getBytes(StandardCharsets.UTF_8));
        if (Answers.isKnown(etag, request)) {
            return Answers.notModified(etag);
        }
        var matching = now.features().stream().filter(asked.passes()).toList();
        var svg = PictureWriter.write(scene(asked, matching), outlines(), asked.width());
        return Answers.negotiated(ResponseEntity.ok(), etag)
                .contentType(SVG)
                .body(svg.getBytes(StandardCharsets.UTF_8));
    }

    private Asked read(Map<String, List<String>> given) {
        var selection = new Selection(given);
        var known = new HashSet<>(entries.filterNames());
        known.addAll(List.of("highlight", "width"));
        selection.allowOnly(known);
        var width = selection.number("width", Outlines.WIDTH, 200, 2000);
        var highlighted = selection.several("highlight").stream()
                .map(municipalities::current)
                .toList();
        highlighted.stream()
                .filter(code -> areas.room(code).isEmpty())
                .findFirst()
                .ifPresent(code -> selection.refuse(
                        "highlight", "not-allowed", "'%s' is the code of no municipality".formatted(code)));
        var passes = selection.matching(entries.filters());
        selection.finish();
        return new Asked(passes, selection.given(entries.filters()), highlighted, width);
    }

    private Outlines outlines() {
        var version = areas.version();
        var before = drawn;
        if (before != null && before.version().equals(version)) {
            return before.outlines();
        }
        var now = new Drawn(version, Outlines.of(areas.boundaries()));
        drawn = now;
        return now.outlines();
    }

    private PictureWriter.Scene scene(Asked asked, List<Feature> matching) {
        var highlighted = new ArrayList<>(asked.highlighted());
        asked.filters().getOrDefault("municipality", List.of()).stream()
                .map(municipalities::current)
                .forEach(highlighted::add);
        var perMunicipality = matching.stream()
                .collect(Collectors.groupingBy(one -> text(one, "municipality"), Collectors.counting()));
        var legend = legend(matching);
        return new PictureWriter.Scene(
                "Kaart van Nederland met de gemeenten naar type",
                description(matching.size(), perMunicipality.size(), legend, highlighted),
                groups(asked.filters()),
                highlighted,
                stories(matching),
                legend,
                List.of(TYPES_NOTE, areas.boundaries().attribution(), "De Nieuwe Verscheidenheid, CC BY 4.0"));
    }

    private List<PictureWriter.Group> groups(Map<String, List<String>> filters) {
        var types = filters.get("type");
        var provinces = filters.get("province");
        var byFilling = new HashMap<Map.Entry<String, Boolean>, List<String>>();
        for (var one : areas.boundaries().municipalities()) {
            var place = municipalities.find(one.code());
            var type = typeOf(one);
            var isOfOtherType = types != null && !types.contains(type);
            var isElsewhere = provinces != null
                    && place.filter(known -> provinces.contains(known.provinceCode()))
                            .isEmpty();
            var isFaded = isOfOtherType || isElsewhere;
            byFilling
                    .computeIfAbsent(Map.entry(type, isFaded), unseen -> new ArrayList<>())
                    .add(one.code());
        }
        var groups = new ArrayList<PictureWriter.Group>();
        for (var look : looks()) {
            for (var isFaded : List.of(true, false)) {
                var codes = byFilling.get(Map.entry(look.slug(), isFaded));
                if (codes != null) {
                    groups.add(new PictureWriter.Group(look, isFaded, codes));
                }
            }
        }
        return groups;
    }

    private List<PictureWriter.LegendLine> legend(List<Feature> matching) {
        var municipalityCounts = areas.boundaries().municipalities().stream()
                .collect(Collectors.groupingBy(this::typeOf, Collectors.counting()));
        var entryCounts =
                matching.stream().collect(Collectors.groupingBy(one -> text(one, "type"), Collectors.counting()));
        return looks().stream()
                .map(look -> new PictureWriter.LegendLine(
                        look,
                        municipalityCounts.getOrDefault(look.slug(), 0L).intValue(),
                        entryCounts.getOrDefault(look.slug(), 0L).intValue()))
                .toList();
    }

    /** One dot for a municipality, with how many; and, unless they are too many to be told apart, one for each own place. */
    private List<PictureWriter.Stories> stories(List<Feature> matching) {
        var own = matching.stream().filter(PictureResource::hasOwnPlace).toList();
        var areOwnShown = own.size() <= MOST_OWN_PLACES;
        var stories = new ArrayList<PictureWriter.Stories>();
        matching.stream()
                .filter(one -> !areOwnShown || !hasOwnPlace(one))
                .collect(Collectors.groupingBy(one -> text(one, "municipality"), TreeMap::new, Collectors.toList()))
                .forEach((code, some) -> stories.add(new PictureWriter.Stories(
                        areas.room(code)
                                .map(room -> Outlines.place(room.longitude(), room.latitude()))
                                .orElseGet(() -> place(some.getFirst())),
                        some.size())));
        if (areOwnShown) {
            own.forEach(one -> stories.add(new PictureWriter.Stories(place(one), 1)));
        }
        return stories;
    }

    private static boolean hasOwnPlace(Feature feature) {
        return Boolean.TRUE.equals(feature.properties().get("hasOwnPlace"));
    }

    private static Coordinate place(Feature feature) {
        var place = feature.geometry(Crs.CRS84).getCoordinate();
        return Outlines.place(place.x, place.y);
    }

    private String description(int found, int places, List<PictureWriter.LegendLine> legend, List<String> highlighted) {
        var text = new StringBuilder("%d voorbeelden in %d gemeenten. ".formatted(found, places));
        legend.forEach(line -> text.append("%s: %d gemeenten, %d voorbeelden. "
                .formatted(line.look().name(), line.municipalities(), line.entries())));
        if (!highlighted.isEmpty()) {
            var names = areas.boundaries().municipalities().stream()
                    .collect(Collectors.toMap(Boundaries.Municipality::code, Boundaries.Municipality::name));
            text.append("Aangewezen: ")
                    .append(highlighted.stream()
                            .map(code -> names.getOrDefault(code, code))
                            .collect(Collectors.joining(", ")))
                    .append('.');
        }
        return text.toString().strip();
    }

    private String typeOf(Boundaries.Municipality one) {
        return municipalities
                .find(one.code())
                .flatMap(Municipalities.Place::type)
                .map(Municipalities.Type::slug)
                .filter(slug ->
                        TypeLook.ALL.stream().anyMatch(look -> look.slug().equals(slug)))
                .orElse("");
    }

    private static List<TypeLook> looks() {
        var looks = new ArrayList<>(TypeLook.ALL);
        looks.add(TypeLook.NONE);
        return looks;
    }

    private static String text(Feature feature, String property) {
        return Objects.toString(feature.properties().get(property), "");
    }
}
