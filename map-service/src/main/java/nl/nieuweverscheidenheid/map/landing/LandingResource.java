// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.landing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.nieuweverscheidenheid.map.tile.CurrentMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/map/v1")
class LandingResource {
    private static final List<Double> COUNTRY = List.of(3.2, 50.7, 7.3, 53.6);

    private final CurrentMap map;
    private final MapSettings settings;

    LandingResource(CurrentMap map, MapSettings settings) {
        this.map = map;
        this.settings = settings;
    }

    @GetMapping
    LandingView landing() {
        return new LandingView(
                "De Nieuwe Verscheidenheid: kaart",
                "Gemeenten en gepubliceerde voorbeelden als features en als vectortegels",
                map.boundaries().attribution(),
                List.of(
                        link("self", "application/json", ""),
                        link("service-desc", "application/vnd.oai.openapi+json;version=3.1", "/openapi.json"),
                        link("conformance", "application/json", "/conformance"),
                        link("data", "application/json", "/collections"),
                        link(
                                "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector",
                                "application/json",
                                "/tilejson")));
    }

    @GetMapping("/conformance")
    ConformanceView conformance() {
        return new ConformanceView(List.of(
                "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
                "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson"));
    }

    @GetMapping("/collections")
    CollectionsView collections() {
        return new CollectionsView(
                List.of(municipalities(), entries()), List.of(link("self", "application/json", "/collections")));
    }

    @GetMapping("/collections/{id}")
    CollectionView collection(@PathVariable String id) {
        return switch (id) {
            case "municipalities" -> municipalities();
            case "entries" -> entries();
            default -> throw new CollectionNotFound(id);
        };
    }

    /** TileJSON 3.0. */
    @GetMapping("/tilejson")
    Map<String, Object> tileJson() {
        var document = new LinkedHashMap<String, Object>();
        document.put("tilejson", "3.0.0");
        document.put("name", "Gemeenten");
        document.put("attribution", map.boundaries().attribution());
        // Not of the specification, which lets others be added: whether to say that borders are only about there.
        document.put("schematic", map.boundaries().schematic());
        document.put("tiles", List.of(settings.api("/tiles/WebMercatorQuad/{z}/{y}/{x}")));
        document.put("minzoom", 0);
        document.put("maxzoom", CurrentMap.DEEPEST_ZOOM);
        document.put("bounds", COUNTRY);
        document.put("center", List.of(5.3, 52.15, 7));
        document.put(
                "vector_layers",
                List.of(
                        layer("municipalities", Map.of("code", "String", "name", "String")),
                        layer("municipality-labels", Map.of("code", "String", "name", "String", "rank", "Number")),
                        layer("provinces", Map.of("code", "String", "name", "String"))));
        return document;
    }

    /** A plain style of the municipalities; the web client has one of its own. */
    @GetMapping("/styles/portal")
    Map<String, Object> style() {
        var source = Map.of("gemeenten", Map.of("type", "vector", "url", settings.api("/tilejson")));
        return Map.of(
                "version",
                8,
                "name",
                "De Nieuwe Verscheidenheid",
                "sources",
                source,
                "layers",
                List.of(
                        Map.of(
                                "id",
                                "background",
                                "type",
                                "background",
                                "paint",
                                Map.of("background-color", "#eef3f4")),
                        styleLayer("municipalities", "fill", Map.of("fill-color", "#dfe7e4")),
                        styleLayer("municipalities", "line", Map.of("line-color", "#ffffff", "line-width", 0.7)),
                        styleLayer("provinces", "line", Map.of("line-color", "#5b6b70", "line-width", 1.1))));
    }

    private static Map<String, Object> layer(String id, Map<String, String> fields) {
        return Map.of("id", id, "minzoom", 0, "maxzoom", CurrentMap.DEEPEST_ZOOM, "fields", fields);
    }

    private static Map<String, Object> styleLayer(String layer, String type, Map<String, Object> paint) {
        return Map.of(
                "id", layer + "-" + type, "type", type, "source", "gemeenten", "source-layer", layer, "paint", paint);
    }

    private CollectionView municipalities() {
        return collection(
                "municipalities",
                map.boundaries().schematic() ? "Gemeenten (schematisch)" : "Gemeenten",
                map.boundaries().attribution());
    }

    private CollectionView entries() {
        return collection("entries", "Gepubliceerde voorbeelden", "CC BY 4.0");
    }

    private CollectionView collection(String id, String title, String attribution) {
        return new CollectionView(
                id,
                title,
                attribution,
                "feature",
                List.of("http://www.opengis.net/def/crs/OGC/1.3/CRS84"),
                new ExtentView(new SpatialView(List.of(COUNTRY), "http://www.opengis.net/def/crs/OGC/1.3/CRS84")),
                List.of(
                        link("self", "application/json", "/collections/" + id),
                        link("items", "application/geo+json", "/collections/" + id + "/items")));
    }

    private LinkView link(String rel, String type, String path) {
        return new LinkView(settings.api(path), rel, type);
    }

    record LandingView(String title, String description, String attribution, List<LinkView> links) {}

    record ConformanceView(List<String> conformsTo) {}

    record CollectionsView(List<CollectionView> collections, List<LinkView> links) {}

    record CollectionView(
            String id,
            String title,
            String attribution,
            String itemType,
            List<String> crs,
            ExtentView extent,
            List<LinkView> links) {}

    record ExtentView(SpatialView spatial) {}

    record SpatialView(List<List<Double>> bbox, String crs) {}

    record LinkView(String href, String rel, String type) {}
}
