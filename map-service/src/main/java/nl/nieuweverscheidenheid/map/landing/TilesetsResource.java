// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.landing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.IntStream;
import nl.nieuweverscheidenheid.map.crs.Crs;
import nl.nieuweverscheidenheid.map.page.Answers;
import nl.nieuweverscheidenheid.map.page.Link;
import nl.nieuweverscheidenheid.map.page.MapSettings;
import nl.nieuweverscheidenheid.map.page.Page;
import nl.nieuweverscheidenheid.map.page.Page.Anchor;
import nl.nieuweverscheidenheid.map.page.Page.Fact;
import nl.nieuweverscheidenheid.map.tile.CurrentMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The tilesets of OGC API Tiles, and the one way in which they divide the world. */
@RestController
@RequestMapping("/api/map/v1")
@Tag(name = "tiles")
class TilesetsResource {
    static final String TILESETS = "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector";
    static final String TILING_SCHEMES = "http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes";

    private static final String TILING_SCHEME = "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme";
    private static final String ID = "WebMercatorQuad";
    private static final String REGISTERED = "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad";
    private static final String WEB_MERCATOR = "http://www.opengis.net/def/crs/EPSG/0/3857";
    private static final String MVT = "application/vnd.mapbox-vector-tile";
    private static final String JSON = "application/json";

    /** Half the length of the equator, in metres: the edge of the world in Web Mercator. */
    private static final double EDGE = 20037508.342789244;

    private static final int TILE_SIZE = 256;
    /** A pixel is taken to be 0.28 mm wide. */
    private static final double PIXEL = 0.00028;

    private final CurrentMap map;
    private final Answers answers;
    private final MapSettings settings;
    private final TileJsonResource tileJson;

    TilesetsResource(CurrentMap map, Answers answers, MapSettings settings, TileJsonResource tileJson) {
        this.map = map;
        this.answers = answers;
        this.settings = settings;
        this.tileJson = tileJson;
    }

    @GetMapping("/tiles")
    @Operation(summary = "The tilesets")
    ResponseEntity<byte[]> tilesets(@RequestParam @Nullable String f, WebRequest request)
            throws HttpMediaTypeNotAcceptableException {
        var view = new TilesetsView(
                links("/tiles"),
                List.of(new TilesetRef(
                        title(),
                        "vector",
                        WEB_MERCATOR,
                        REGISTERED,
                        List.of(
                                link("/tiles/" + ID + "?f=json", "self", JSON, title()),
                                link("/tileMatrixSets/" + ID + "?f=json", TILING_SCHEME, JSON, ID)))));
        return answers.document(
                f,
                request,
                view,
                () -> Page.titled("Vectortegels", "De kaart in stukken, zoals kaartprogramma's die ophalen.")
                        .under("Kaart", MapSettings.BASE)
                        .links("Tegelsets", null, List.of(new Anchor(title(), MapSettings.BASE + "/tiles/" + ID)))
                        .forPrograms(MapSettings.BASE + "/tiles?f=json"));
    }

    @GetMapping("/tiles/{tileMatrixSet}")
    @Operation(summary = "A tileset: its layers and where its tiles are")
    ResponseEntity<byte[]> tileset(
            @PathVariable String tileMatrixSet, @RequestParam @Nullable String f, WebRequest request)
            throws HttpMediaTypeNotAcceptableException {
        known(tileMatrixSet);
        var path = "/tiles/" + ID;
        var reach = reach();
        var layers = tileJson.layers();
        var view = new TilesetView(
                title(),
                map.boundaries().attribution(),
                "vector",
                WEB_MERCATOR,
                REGISTERED,
                List.of(
                        link(path + "?f=json", "self", JSON, "Dit document"),
                        link(path + "?f=html", "alternate", "text/html", "Als pagina"),
                        link("/tileMatrixSets/" + ID + "?f=json", TILING_SCHEME, JSON, ID),
                        link("/tilejson", "describedby", JSON, "TileJSON 3.0"),
                        link("/styles/portal", "describedby", JSON, "Stijl voor MapLibre"),
                        new Link(
                                settings.api(path + "/{tileMatrix}/{tileRow}/{tileCol}?f=mvt"),
                                "item",
                                MVT,
                                "Tegel",
                                true)),
                IntStream.rangeClosed(0, TileJsonResource.DEEPEST_ZOOM)
                        .mapToObj(zoom -> limits(reach, zoom))
                        .toList(),
                layers.stream()
                        .map(layer -> new LayerView(
                                layer.id(),
                                "vector",
                                layer.dimension(),
                                "0",
                                Integer.toString(TileJsonResource.DEEPEST_ZOOM)))
                        .toList(),
                new BoxView(
                        List.of(reach.getMinX(), reach.getMinY()),
                        List.of(reach.getMaxX(), reach.getMaxY()),
                        Crs.CRS84.uri()));
        return answers.document(
                f,
                request,
                view,
                () -> Page.titled(title(), "Een tegelset in Web Mercator.")
                        .under("Kaart", MapSettings.BASE)
                        .under("Vectortegels", MapSettings.BASE + "/tiles")
                        .facts(
                                "Over deze tegels",
                                List.of(
                                        Fact.of("Vorm", "Mapbox Vector Tile 2.1"),
                                        Fact.of(
                                                "Lagen",
                                                layers.stream()
                                                        .map(TileJsonResource.Layer::id)
                                                        .toList()),
                                        Fact.of("Zoom", "0 tot en met " + TileJsonResource.DEEPEST_ZOOM),
                                        Fact.of("Bron", map.boundaries().attribution()),
                                        Fact.of("Adres van een tegel", settings.api(path + "/{zoom}/{rij}/{kolom}")),
                                        new Fact(
                                                "TileJSON", new Anchor("TileJSON 3.0", MapSettings.BASE + "/tilejson")),
                                        new Fact(
                                                "Stijl",
                                                new Anchor(
                                                        "Stijl voor MapLibre", MapSettings.BASE + "/styles/portal"))))
                        .forPrograms(MapSettings.BASE + path + "?f=json"));
    }

    @GetMapping("/tileMatrixSets")
    @Operation(summary = "The ways of dividing the world into tiles")
    ResponseEntity<byte[]> tileMatrixSets(@RequestParam @Nullable String f, WebRequest request)
            throws HttpMediaTypeNotAcceptableException {
        var view = new TileMatrixSetsView(
                links("/tileMatrixSets"),
                List.of(new TileMatrixSetRef(
                        ID,
                        "Google Maps Compatible for the World",
                        REGISTERED,
                        WEB_MERCATOR,
                        List.of(link("/tileMatrixSets/" + ID + "?f=json", "self", JSON, ID)))));
        return answers.document(
                f,
                request,
                view,
                () -> Page.titled("Indelingen in tegels", "Hoe de wereld in tegels is verdeeld.")
                        .under("Kaart", MapSettings.BASE)
                        .links("Indelingen", null, List.of(new Anchor(ID, MapSettings.BASE + "/tileMatrixSets/" + ID)))
                        .forPrograms(MapSettings.BASE + "/tileMatrixSets?f=json"));
    }

    @GetMapping("/tileMatrixSets/{tileMatrixSet}")
    @Operation(summary = "A way of dividing the world into tiles")
    ResponseEntity<byte[]> tileMatrixSet(
            @PathVariable String tileMatrixSet, @RequestParam @Nullable String f, WebRequest request)
            throws HttpMediaTypeNotAcceptableException {
        known(tileMatrixSet);
        var matrices = IntStream.rangeClosed(0, TileJsonResource.DEEPEST_ZOOM)
                .mapToObj(TilesetsResource::matrix)
                .toList();
        var view = new TileMatrixSetView(
                ID,
                "Google Maps Compatible for the World",
                REGISTERED,
                WEB_MERCATOR,
                List.of("X", "Y"),
                "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible",
                matrices,
                links("/tileMatrixSets/" + ID));
        return answers.document(
                f,
                request,
                view,
                () -> Page.titled(ID, "Vierkante tegels in Web Mercator, zoals webkaarten ze gebruiken.")
                        .under("Kaart", MapSettings.BASE)
                        .under("Indelingen in tegels", MapSettings.BASE + "/tileMatrixSets")
                        .table(
                                "Niveaus",
                                null,
                                new Page.Table(
                                        "Niveaus",
                                        List.of("Zoom", "Meter per beeldpunt", "Tegels naast elkaar"),
                                        matrices.stream()
                                                .map(one -> new Page.Row(
                                                        Anchor.text(one.id()),
                                                        List.of(
                                                                Anchor.text(one.cellSize()),
                                                                Anchor.text(one.matrixWidth()))))
                                                .toList()),
                                List.of())
                        .forPrograms(MapSettings.BASE + "/tileMatrixSets/" + ID + "?f=json"));
    }

    private static void known(String tileMatrixSet) {
        if (!tileMatrixSet.equals(ID)) {
            throw new TileMatrixSetNotFound(tileMatrixSet);
        }
    }

    private String title() {
        return map.boundaries().schematic() ? "Gemeenten en provincies (schematisch)" : "Gemeenten en provincies";
    }

    private Envelope reach() {
        var reach = new Envelope();
        map.boundaries()
                .provinces()
                .forEach(one -> reach.expandToInclude(one.area().getEnvelopeInternal()));
        return reach;
    }

    private static LimitsView limits(Envelope reach, int zoom) {
        var count = 1L << zoom;
        return new LimitsView(
                Integer.toString(zoom),
                row(reach.getMaxY(), count),
                row(reach.getMinY(), count),
                column(reach.getMinX(), count),
                column(reach.getMaxX(), count));
    }

    private static long column(double longitude, long count) {
        return (long) ((longitude + 180) / 360 * count);
    }

    private static long row(double latitude, long count) {
        var mercator = Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2));
        return (long) ((1 - mercator / Math.PI) / 2 * count);
    }

    private static MatrixView matrix(int zoom) {
        var count = 1L << zoom;
        var cell = 2 * EDGE / TILE_SIZE / count;
        return new MatrixView(
                Integer.toString(zoom),
                cell / PIXEL,
                cell,
                "topLeft",
                List.of(-EDGE, EDGE),
                TILE_SIZE,
                TILE_SIZE,
                count,
                count);
    }

    private List<Link> links(String path) {
        return List.of(
                link(path + "?f=json", "self", JSON, "Dit document"),
                link(path + "?f=html", "alternate", "text/html", "Als pagina"));
    }

    private Link link(String path, String rel, String type, String title) {
        return Link.to(settings.api(path), rel, type, title);
    }

    record TilesetsView(List<Link> links, List<TilesetRef> tilesets) {}

    record TilesetRef(String title, String dataType, String crs, String tileMatrixSetURI, List<Link> links) {}

    record TilesetView(
            String title,
            String attribution,
            String dataType,
            String crs,
            String tileMatrixSetURI,
            List<Link> links,
            List<LimitsView> tileMatrixSetLimits,
            List<LayerView> layers,
            BoxView boundingBox) {}

    record LimitsView(String tileMatrix, long minTileRow, long maxTileRow, long minTileCol, long maxTileCol) {}

    record LayerView(String id, String dataType, int geometryDimension, String minTileMatrix, String maxTileMatrix) {}

    record BoxView(List<Double> lowerLeft, List<Double> upperRight, String crs) {}

    record TileMatrixSetsView(List<Link> links, List<TileMatrixSetRef> tileMatrixSets) {}

    record TileMatrixSetRef(String id, String title, String uri, String crs, List<Link> links) {}

    record TileMatrixSetView(
            String id,
            String title,
            String uri,
            String crs,
            List<String> orderedAxes,
            String wellKnownScaleSet,
            List<MatrixView> tileMatrices,
            List<Link> links) {}

    record MatrixView(
            String id,
            double scaleDenominator,
            double cellSize,
            String cornerOfOrigin,
            List<Double> pointOfOrigin,
            int tileWidth,
            int tileHeight,
            long matrixWidth,
            long matrixHeight) {}
}
