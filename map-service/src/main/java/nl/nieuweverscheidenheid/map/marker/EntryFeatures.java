// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.marker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.map.features.Feature;
import nl.nieuweverscheidenheid.map.features.FeatureSource;
import nl.nieuweverscheidenheid.map.features.Filter;
import nl.nieuweverscheidenheid.map.features.Selection;
import nl.nieuweverscheidenheid.map.features.TimeSpan;
import nl.nieuweverscheidenheid.map.municipality.Municipalities;
import nl.nieuweverscheidenheid.map.page.MapSettings;
import nl.nieuweverscheidenheid.map.page.Query;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.stereotype.Component;

/** Published entries as features. */
@Component
public class EntryFeatures implements FeatureSource {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Markers markers;
    private final Municipalities municipalities;
    private volatile @Nullable Snapshot latest;

    EntryFeatures(Markers markers, Municipalities municipalities) {
        this.markers = markers;
        this.municipalities = municipalities;
    }

    @Override
    public String id() {
        return "entries";
    }

    @Override
    public About about() {
        return new About(
                "Gepubliceerde voorbeelden",
                "Wat gemeenten over zichzelf vertellen: portretten, programma's en projecten. Een project kan een eigen"
                        + " plaats hebben; de andere staan bij elkaar in hun gemeente.",
                "Een voorbeeld van een gemeente.",
                "De gemeenten die vertellen",
                "https://creativecommons.org/licenses/by/4.0/",
                "CC BY 4.0",
                true);
    }

    /** The same as those of search, but for words. */
    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.byProperty("type", "Type van de gemeente, zoals grensgemeenten"),
                Filter.byProperty("theme", "Thema, zoals huisvesting").on("themes"),
                Filter.byProperty("kind", "portrait, programme of project"),
                Filter.byProperty("province", "Code van de provincie, zoals PV27"),
                Filter.byProperty("status", "running, stopped of evolved"),
                Filter.byProperty("evidence", "described, substantiated of evaluated"),
                new Filter(
                        "municipality",
                        "CBS-code, zoals GM0363; een vroegere code staat voor de gemeente van nu",
                        false,
                        this::inMunicipality),
                new Filter("year", "Een jaar waarin het liep", true, EntryFeatures::inYear),
                Filter.byProperty("id", "Een of meer voorbeelden"));
    }

    /** The names of {@link #filters}. */
    public Set<String> filterNames() {
        return filters().stream().map(Filter::name).collect(Collectors.toSet());
    }

    /** What these parameters select of the entries; what is wrong with them is noted there. */
    EntrySelection select(Selection given) {
        return new EntrySelection(given.given(filters()), given.matching(filters()));
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("title", "Voorbeeld"),
                new Column("municipalityName", "Gemeente"),
                new Column("type", "Type gemeente"),
                new Column("themes", "Thema's"),
                new Column("startYear", "Sinds"),
                new Column("status", "Stand"));
    }

    @Override
    public Snapshot now() {
        var version = markers.version();
        var before = latest;
        if (before != null && before.version().equals(version)) {
            return before;
        }
        var now = new Snapshot(
                version, markers.all().stream().map(EntryFeatures::feature).toList());
        latest = now;
        return now;
    }

    @Override
    public String picture(Map<String, List<String>> filters) {
        return MapSettings.BASE + "/pictures/netherlands" + Query.of(filters);
    }

    @Override
    public String pictureOf(Feature feature) {
        return picture(Map.of("id", List.of(feature.id())));
    }

    @Override
    public Optional<String> readingOf(Feature feature) {
        return Optional.of("/voorbeelden/" + feature.properties().getOrDefault("slug", feature.id()));
    }

    private Predicate<Feature> inMunicipality(List<String> codes) {
        var current = codes.stream().map(municipalities::current).toList();
        return feature -> feature.has("municipality", current);
    }

    private static Predicate<Feature> inYear(List<String> years) {
        var spans = years.stream()
                .map(Integer::parseInt)
                .map(year -> TimeSpan.ofYears(year, Optional.of(year)))
                .toList();
        return feature -> spans.stream().anyMatch(feature::isDuring);
    }

    private static Feature feature(Markers.Placed one) {
        var marker = one.marker();
        var municipality = one.municipality();
        var properties = new LinkedHashMap<String, @Nullable Object>();
        properties.put("id", marker.id());
        properties.put("version", marker.version());
        properties.put("title", marker.title());
        properties.put("slug", marker.slug().orElse(null));
        properties.put("kind", marker.kind());
        properties.put("municipality", municipality.code());
        properties.put("municipalityName", municipality.name());
        properties.put("province", municipality.provinceCode());
        properties.put(
                "type", municipality.type().map(Municipalities.Type::slug).orElse(null));
        properties.put("themes", marker.themes());
        properties.put("status", marker.status());
        properties.put("evidence", marker.evidence());
        properties.put("startYear", marker.startYear());
        properties.put("endYear", marker.endYear().orElse(null));
        properties.put("sample", marker.sample());
        properties.put("hasOwnPlace", marker.place().isPresent());
        properties.put("place", marker.place().flatMap(Marker.OwnPlace::label).orElse(null));
        return new Feature(
                marker.id(),
                FACTORY.createPoint(new Coordinate(one.longitude(), one.latitude())),
                properties,
                Optional.of(TimeSpan.ofYears(marker.startYear(), marker.endYear())));
    }
}
