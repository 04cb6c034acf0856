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

/** The municipalities of today as features. */
@Component
class MunicipalityFeatures implements FeatureSource {
    private final Areas areas;
    private final Municipalities municipalities;
    private volatile @Nullable Snapshot latest;

    MunicipalityFeatures(Areas areas, Municipalities municipalities) {
        this.areas = areas;
        this.municipalities = municipalities;
    }

    @Override
    public String id() {
        return "municipalities";
    }

    @Override
    public About about() {
        var boundaries = areas.boundaries();
        return new About(
                boundaries.schematic() ? "Gemeenten (schematisch)" : "Gemeenten",
                "De gemeenten van Nederland met hun type. Een type is van de WRR (wrr) of een indicatie van dit portaal"
                        + " (indication), die geen WRR-indeling is.",
                "Een gemeente van Nederland.",
                boundaries.attribution(),
                "https://creativecommons.org/licenses/by/4.0/",
                "CC BY 4.0",
                false);
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.byProperty("code", "CBS-code, zoals GM0363"),
                Filter.byProperty("province", "Code van de provincie, zoals PV27"),
                Filter.byProperty("type", "Type gemeente, zoals grensgemeenten"));
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("name", "Gemeente"),
                new Column("code", "CBS-code"),
                new Column("provinceName", "Provincie"),
                new Column("typeName", "Type"),
                new Column("typeBasis", "Grond van het type"),
                new Column("population", "Inwoners"));
    }

    @Override
    public Snapshot now() {
        var version = areas.version() + "-" + municipalities.version();
        var before = latest;
        if (before != null && before.version().equals(version)) {
            return before;
        }
        var now = new Snapshot(
                version,
                areas.boundaries().municipalities().stream()
                        .map(this::feature)
                        .sorted(Comparator.comparing(Feature::id))
                        .toList());
        latest = now;
        return now;
    }

    @Override
    public String picture(Map<String, List<String>> filters) {
        var shown = new LinkedHashMap<>(filters);
        var codes = shown.remove("code");
        if (codes != null) {
            shown.put("highlight", codes);
        }
        return MapSettings.BASE + "/pictures/netherlands" + Query.of(shown);
    }

    @Override
    public String pictureOf(Feature feature) {
        return MapSettings.BASE + "/pictures/netherlands" + Query.of(Map.of("highlight", List.of(feature.id())));
    }

    @Override
    public Optional<String> readingOf(Feature feature) {
        return Optional.ofNullable(feature.properties().get("slug")).map(slug -> "/gemeenten/" + slug);
    }

    private Feature feature(Boundaries.Municipality one) {
        var place = municipalities.find(one.code());
        var type = place.flatMap(Municipalities.Place::type);
        var properties = new LinkedHashMap<String, @Nullable Object>();
        properties.put("code", one.code());
        properties.put("name", one.name());
        properties.put("slug", place.map(Municipalities.Place::slug).orElse(null));
        properties.put("population", one.population());
        properties.put("province", place.map(Municipalities.Place::provinceCode).orElse(null));
        properties.put("provinceName", place.map(Municipalities.Place::province).orElse(null));
        properties.put("type", type.map(Municipalities.Type::slug).orElse(null));
        properties.put("typeName", type.map(Municipalities.Type::name).orElse(null));
        properties.put("typeBasis", type.map(Municipalities.Type::basis).orElse(null));
        // As RFC 7946 wants it: areas to the left of their outlines.
        return new Feature(one.code(), one.area().norm().reverse(), properties, Optional.empty());
    }
}
