// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.landing;

import io.swagger.v3.oas.annotations.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.nieuweverscheidenheid.map.page.MapSettings;
import nl.nieuweverscheidenheid.map.tile.CurrentMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/map/v1")
class TileJsonResource {
    static final int DEEPEST_ZOOM = CurrentMap.DEEPEST_ZOOM;
    private static final List<Double> COUNTRY = List.of(3.2, 50.7, 7.3, 53.6);

    private final CurrentMap map;
    private final MapSettings settings;

    TileJsonResource(CurrentMap map, MapSettings settings) {
        this.map = map;
        this.settings = settings;
    }

    /** TileJSON 3.0. */
    @GetMapping("/tilejson")
    @Operation(summary = "Where the tiles are, as TileJSON 3.0")
    Map<String, Object> tileJson() {
        var document = new LinkedHashMap<String, Object>();
        document.put("tilejson", "3.0.0");
        document.put("name", "Gemeenten");
        document.put("attribution", map.boundaries().attribution());
        // Not of the specification, which lets others be added: whether to say that borders are only about there.
        document.put("schematic", map.boundaries().schematic());
        document.put("tiles", List.of(settings.api("/tiles/WebMercatorQuad/{z}/{y}/{x}")));
        document.put("minzoom", 0);
        document.put("maxzoom", DEEPEST_ZOOM);
        document.put("bounds", COUNTRY);
        document.put("center", List.of(5.3, 52.15, 7));
        document.put("vector_layers", layers().stream().map(Layer::view).toList());
        return document;
    }

    /** A plain style of the municipalities; the web client has one of its own. */
    @GetMapping("/styles/portal")
    @Operation(summary = "How the portal draws them, as a style for MapLibre")
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

    /** The layers of the tiles. */
    List<Layer> layers() {
        return List.of(
                new Layer("municipalities", 2, Map.of("code", "String", "name", "String")),
                new Layer("municipality-labels", 0, Map.of("code", "String", "name", "String", "rank", "Number")),
                new Layer("provinces", 2, Map.of("code", "String", "name", "String")));
    }

    private static Map<String, Object> styleLayer(String layer, String type, Map<String, Object> paint) {
        return Map.of(
                "id", layer + "-" + type, "type", type, "source", "gemeenten", "source-layer", layer, "paint", paint);
    }

    /**
     * A layer of the tiles.
     *
     * @param dimension 0 for points, 2 for areas
     */
    record Layer(String id, int dimension, Map<String, String> fields) {
        private Map<String, Object> view() {
            return Map.of("id", id, "minzoom", 0, "maxzoom", DEEPEST_ZOOM, "fields", fields);
        }
    }
}
