// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.boundaryimport;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Reads a GeoJSON FeatureCollection feature by feature, however large it is; only the areas are kept. What is wrong with one
 * feature does not keep it from reading the next. All pages of a collection are read by one reader, as limits are for all of
 * them together.
 */
final class FeatureReader {
    /** By which attribute a municipality's code may go, the surest first. */
    private static final List<String> CODES = List.of("statcode", "identificatie", "gm_code", "gemeentecode", "code");

    private static final String YEAR = "jaarcode";
    private static final Pattern CODE = Pattern.compile("(GM)?(\\d{4})");
    private static final int FEWEST_PLACES = 4;
    private static final int MOST_FEATURES = 5_000;
    private static final int DEEPEST = 4;
    private static final GeometryFactory FACTORY = new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY);
    private static final JsonFactory JSON = JsonFactory.builder()
            // To say in which feature they are; as JSON they are an error anyhow.
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(50)
                    .maxStringLength(100_000)
                    .maxNameLength(1_000)
                    .maxNumberLength(100)
                    .build())
            .build();

    private final BoundaryImportSettings settings;
    private final Findings findings;
    private final Consumer<ReadFeature> each;
    private long bytes;
    private int features;
    private int points;

    FeatureReader(BoundaryImportSettings settings, Findings findings, Consumer<ReadFeature> each) {
        this.settings = settings;
        this.findings = findings;
        this.each = each;
    }

    /**
     * What a collection says of itself.
     *
     * @param crs how places are written
     * @param next the address of the next page
     */
    record Collection(Optional<String> crs, Optional<String> next) {}

    int features() {
        return features;
    }

    int points() {
        return points;
    }

    /**
     * Reads a collection, or a page of it.
     *
     * @throws Unreadable if it is none, or larger than may be
     */
    Collection read(InputStream json) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), new Counted(json))) {
            return read(parser);
        } catch (UnexpectedEndOfInputException e) {
            throw new Unreadable("truncated", "Na %d features houdt het plotseling op%s", features, place(e));
        } catch (StreamConstraintsException e) {
            throw new Unreadable(
                    "unreadable", "Dit is geen GeoJSON van grenzen: te diep genest, of met te lange waarden");
        } catch (JacksonException e) {
            if (e.getCause() instanceof TooLarge) {
                throw new Unreadable("too-large", "Dit is groter dan de %s die worden gelezen", settings.mostBytes());
            }
            if (e.getCause() instanceof IOException cause) {
                throw new Unreadable("broken-off", "Het lezen brak af: %s", cause.getMessage());
            }
            throw new Unreadable("unreadable", "Dit is geen JSON%s", place(e));
        }
    }

    private Collection read(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw noCollection();
        }
        var isCollection = false;
        var hasFeatures = false;
        var crs = Optional.<String>empty();
        var next = Optional.<String>empty();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var value = parser.nextToken();
            switch (name) {
                case "type" -> isCollection = "FeatureCollection".equals(parser.getString());
                case "crs" -> crs = crs(parser);
                case "links" -> next = next(parser);
                case "features" -> {
                    if (value != JsonToken.START_ARRAY) {
                        throw noCollection();
                    }
                    hasFeatures = true;
                    readFeatures(parser);
                }
                default -> parser.skipChildren();
            }
        }
        if (!isCollection || !hasFeatures) {
            throw noCollection();
        }
        if (parser.nextToken() != null) {
            throw new Unreadable("unreadable", "Na de FeatureCollection staat nog iets");
        }
        return new Collection(crs, next);
    }

    private void readFeatures(JsonParser parser) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (++features > MOST_FEATURES) {
                throw new Unreadable("too-many-features", "Er zijn meer dan %d features", MOST_FEATURES);
            }
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                feature(parser);
            } else {
                parser.skipChildren();
                findings.error("not-a-feature", "Nummer %d is geen feature", features);
            }
        }
    }

    private void feature(JsonParser parser) {
        Map<String, String> properties = Map.of();
        @Nullable MultiPolygon area = null;
        var wrong = "er is geen geometrie";
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var value = parser.nextToken();
            if (name.equals("properties") && value == JsonToken.START_OBJECT) {
                properties = properties(parser);
            } else if (name.equals("geometry") && value == JsonToken.START_OBJECT) {
                var depth = parser.streamReadContext().getNestingDepth();
                try {
                    area = area(parser);
                } catch (NoArea e) {
                    wrong = e.getMessage();
                    while (parser.streamReadContext().getNestingDepth() >= depth) {
                        parser.nextToken();
                    }
                }
            } else {
                parser.skipChildren();
            }
        }
        var code = code(properties);
        if (code.isEmpty()) {
            return;
        }
        if (area == null) {
            findings.error("no-area", "%s: %s", code.get(), wrong);
            return;
        }
        each.accept(new ReadFeature(code.get(), year(code.get(), properties).orElse(null), area));
    }

    private Optional<String> code(Map<String, String> properties) {
        for (var attribute : CODES) {
            var value = properties.get(attribute);
            if (value != null) {
                var code = CODE.matcher(value);
                if (code.matches()) {
                    return Optional.of("GM" + code.group(2));
                }
                findings.error(
                        "bad-code", "Feature %d: '%s' is geen gemeentecode zoals GM0363", features, shortened(value));
                return Optional.empty();
            }
        }
        findings.error(
                "code-missing",
                "Feature %d heeft geen gemeentecode; die staat in %s",
                features,
                String.join(", ", CODES));
        return Optional.empty();
    }

    private Optional<Integer> year(String code, Map<String, String> properties) {
        var value = properties.get(YEAR);
        if (value == null) {
            return Optional.empty();
        }
        if (value.matches("\\d{4}")) {
            return Optional.of(Integer.parseInt(value));
        }
        findings.error("bad-year", "%s: '%s' is geen jaar", code, shortened(value));
        return Optional.empty();
    }

    /** The plain values, by their names in lower case. */
    private static Map<String, String> properties(JsonParser parser) {
        var values = new HashMap<String, String>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName().toLowerCase(Locale.ROOT);
            var value = parser.nextToken();
            if (value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT) {
                values.put(name, parser.getString().strip());
            } else {
                parser.skipChildren();
            }
        }
        return values;
    }

    private MultiPolygon area(JsonParser parser) {
        var type = "een geometrie zonder type";
        @Nullable Object coordinates = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var value = parser.nextToken();
            if (name.equals("type") && value == JsonToken.VALUE_STRING) {
                type = parser.getString();
            } else if (name.equals("coordinates") && value == JsonToken.START_ARRAY) {
                coordinates = coordinates(parser, 1);
            } else {
                parser.skipChildren();
            }
        }
        if (!type.equals("Polygon") && !type.equals("MultiPolygon")) {
            throw new NoArea("%s is geen vlak; wel Polygon en MultiPolygon".formatted(shortened(type)));
        }
        if (coordinates == null) {
            throw new NoArea("er zijn geen coördinaten");
        }
        var polygons = new ArrayList<Polygon>();
        for (var polygon : type.equals("Polygon") ? List.of(coordinates) : list(coordinates)) {
            polygons.add(polygon(list(polygon)));
        }
        if (polygons.isEmpty()) {
            throw new NoArea("het vlak is leeg");
        }
        return FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    /** A place, or a list of what is one level deeper. */
    private Object coordinates(JsonParser parser, int depth) {
        var token = parser.nextToken();
        if (token.isNumeric()) {
            return coordinate(parser);
        }
        var parts = new ArrayList<Object>();
        while (token != JsonToken.END_ARRAY) {
            if (token != JsonToken.START_ARRAY) {
                throw new NoArea("een coördinaat is geen getal");
            }
            if (depth >= DEEPEST) {
                throw new NoArea("de coördinaten zijn te diep genest");
            }
            parts.add(coordinates(parser, depth + 1));
            token = parser.nextToken();
        }
        return parts;
    }

    private Coordinate coordinate(JsonParser parser) {
        var x = parser.getDoubleValue();
        if (!parser.nextToken().isNumeric()) {
            throw new NoArea("een plaats heeft geen twee getallen");
        }
        var y = parser.getDoubleValue();
        // A height may follow.
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (!token.isNumeric()) {
                throw new NoArea("een coördinaat is geen getal");
            }
        }
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new NoArea("een coördinaat is oneindig of geen getal");
        }
        if (++points > settings.mostPoints()) {
            throw new Unreadable(
                    "too-many-points",
                    "De grenzen hebben meer dan %d punten; neem een gegeneraliseerde versie",
                    settings.mostPoints());
        }
        return new Coordinate(x, y);
    }

    private static Polygon polygon(List<?> rings) {
        if (rings.isEmpty()) {
            throw new NoArea("het vlak is leeg");
        }
        var read = rings.stream().map(ring -> ring(list(ring))).toList();
        return FACTORY.createPolygon(
                read.getFirst(), read.subList(1, read.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(List<?> places) {
        var ring = new Coordinate[places.size()];
        for (var i = 0; i < ring.length; i++) {
            if (!(places.get(i) instanceof Coordinate place)) {
                throw new NoArea("de coördinaten zijn te diep genest");
            }
            ring[i] = place;
        }
        if (ring.length < FEWEST_PLACES) {
            throw new NoArea("een rand heeft maar %d punten".formatted(ring.length));
        }
        if (!ring[0].equals2D(ring[ring.length - 1])) {
            throw new NoArea("een rand is niet gesloten");
        }
        return FACTORY.createLinearRing(FACTORY.getCoordinateSequenceFactory().create(ring));
    }

    private static List<?> list(Object coordinates) {
        if (coordinates instanceof List<?> list) {
            return list;
        }
        throw new NoArea("de coördinaten zijn niet diep genoeg genest");
    }

    /** Of GeoJSON as it was before RFC 7946: {"type": "name", "properties": {"name": …}}. */
    private static Optional<String> crs(JsonParser parser) {
        var found = Optional.<String>empty();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                if (parser.nextToken() == JsonToken.START_OBJECT && name.equals("properties")) {
                    found = Optional.ofNullable(properties(parser).get("name"));
                } else {
                    parser.skipChildren();
                }
            }
        }
        return found;
    }

    private static Optional<String> next(JsonParser parser) {
        var found = Optional.<String>empty();
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken() == JsonToken.START_OBJECT) {
                    var link = properties(parser);
                    if ("next".equals(link.get("rel"))) {
                        found = Optional.ofNullable(link.get("href"));
                    }
                } else {
                    parser.skipChildren();
                }
            }
        }
        return found;
    }

    private static Unreadable noCollection() {
        return new Unreadable("not-a-collection", "Dit is geen GeoJSON met een FeatureCollection");
    }

    private static String place(JacksonException unreadable) {
        var location = unreadable.getLocation();
        return location == null || location.getLineNr() < 0
                ? ""
                : ", op regel %d, teken %d".formatted(location.getLineNr(), location.getColumnNr());
    }

    private static String shortened(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "…";
    }

    /** A geometry that is no area; reading goes on after it. */
    private static final class NoArea extends RuntimeException {
        NoArea(String text) {
            super(text, null, false, false);
        }

        @Override
        public String getMessage() {
            return Objects.requireNonNull(super.getMessage());
        }
    }

    private static final class TooLarge extends IOException {}

    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            var count = super.read(target, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int more) throws IOException {
            bytes += more;
            if (bytes > settings.mostBytes().toBytes()) {
                throw new TooLarge();
            }
        }
    }
}
