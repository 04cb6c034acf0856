// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.municipality;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nieuweverscheidenheid.map.boundary.Boundaries;
import nl.nieuweverscheidenheid.map.features.Feature;
import nl.nieuweverscheidenheid.map.features.FeatureSource;
import nl.nieuweverscheidenheid.map.features.Filter;
import nl.nieuweverscheidenheid.map.page.MapSettings;
import nl.nieuweverscheidenheid.map.page.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The provinces as features. */
@Component
class ProvinceFeatures implements FeatureSource {
    private final Areas areas;
    private volatile @Nullable Snapshot latest;

    ProvinceFeatures(Areas areas) {
        this.areas = areas;
    }

    @Override
    public String id() {
        return "provinces";
    }

    @Override
    public About about() {
        var boundaries = areas.boundaries();
        return new About(
                boundaries.schematic() ? "Provincies (schematisch)" : "Provincies",
                "De twaalf provincies van Nederland.",
                "Een provincie van Nederland.",
                boundaries.attribution(),
                "https://creativecommons.org/licenses/by/4.0/",
                "CC BY 4.0",
                false);
    }

    @Override
    public List<Filter> filters() {
        return List.of(Filter.byProperty("code", "Code van de provincie, zoals PV27"));
    }

    @Override
    public List<Column> columns() {
        return List.of(new Column("name", "Provincie"), new Column("code", "Code"));
    }

    @Override
    public Snapshot now() {
        var version = areas.version();
        var before = latest;
        if (before != null && before.version().equals(version)) {
            return before;
        }
        var now = new Snapshot(
                version,
                areas.boundaries().provinces().stream()
                        .map(ProvinceFeatures::feature)
                        .sorted(Comparator.comparing(Feature::id))
                        .toList());
        latest = now;
        return now;
    }

    @Override
    public String picture(Map<String, List<String>> filters) {
        var codes = filters.get("code");
        return MapSettings.BASE + "/pictures/netherlands"
                + Query.of(codes == null ? Map.of() : Map.of("province", codes));
    }

    @Override
    public String pictureOf(Feature feature) {
        return picture(Map.of("code", List.of(feature.id())));
    }

    @Override
    public Optional<String> readingOf(Feature feature) {
        return Optional.empty();
    }

    private static Feature feature(Boundaries.Province one) {
        var properties = new LinkedHashMap<String, @Nullable Object>();
        properties.put("code", one.code());
        properties.put("name", one.name());
        return new Feature(one.code(), one.area().norm().reverse(), properties, Optional.empty());
    }
}
