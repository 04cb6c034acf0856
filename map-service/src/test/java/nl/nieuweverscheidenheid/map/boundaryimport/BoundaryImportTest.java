// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.boundaryimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityEnded;
import nl.nieuweverscheidenheid.map.boundary.Boundaries;
import nl.nieuweverscheidenheid.map.boundary.GeoJson;
import nl.nieuweverscheidenheid.map.crs.Crs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

class BoundaryImportTest {
    /** Given to developers, and never part of the project. */
    private static final Path OFFICIAL = Path.of("../../shared/facts/boundaries-2025.geojson");

    private static final String AMSTERDAM = "GM0363";
    private static final String SQUARE = "[[4.8,52.3],[5,52.3],[5,52.4],[4.8,52.4],[4.8,52.3]]";

    private final KnownMunicipalities known = new KnownMunicipalities();
    private final BoundaryImport source = new BoundaryImport(settings(500_000, DataSize.ofMegabytes(64)), known);

    @TempDir
    Path folder;

    BoundaryImportTest() {
        OfficialFile.municipalities().forEach(known::on);
    }

    @Test
    void aFileOfAllMunicipalitiesIsRead() {
        var reading = source.read(OfficialFile.of(2025).order(folder));

        assertThat(reading.report().usable())
                .as("%s", reading.report().findings())
                .isTrue();
        assertThat(reading.report().year()).isEqualTo(2025);
        assertThat(reading.report().crs()).endsWith("CRS84");
        assertThat(reading.report().source()).matches("bestand gemeenten.geojson \\(SHA-256 [0-9a-f]{12}…\\)");
        assertThat(reading.report().counts())
                .containsEntry("municipalities", 342)
                .containsEntry("repaired", 0)
                .containsEntry("overlaps", 0)
                .containsEntry("gaps", 1);
        // The drawing has an inlet that is a few metres wide.
        assertThat(reading.report().findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.text()).endsWith("Hillegom (GM0534)"));
        assertThat(reading.areas())
                .hasSize(342)
                .allSatisfy(area -> assertThat(area.geometry().isValid()).isTrue());
        var built = Boundaries.builtIn().municipalities().getFirst();
        assertThat(reading.areas().getFirst().geometry().equalsTopo(built.area()))
                .isTrue();
        assertThat(reading.areas().getFirst().municipality().name()).isEqualTo(built.name());
    }

    /** Said in the file, with it, or not at all. */
    @ParameterizedTest
    @ValueSource(strings = {"member", "parameter", "magnitude"})
    void placesOfTheDutchSurveyAreTurnedIntoDegrees(String told) {
        var file = OfficialFile.of(2025, Crs.RD);
        if (told.equals("member")) {
            file.saying("\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::28992\"}}");
        }
        var order = file.order(folder);

        var reading = source.read(new BoundaryOrder(
                order.upload(), Optional.empty(), told.equals("parameter") ? Optional.of(Crs.RD) : Optional.empty()));

        assertThat(reading.report().usable())
                .as("%s", reading.report().findings())
                .isTrue();
        assertThat(reading.report().crs()).endsWith("28992");
        assertThat(reading.report().counts()).containsEntry("overlaps", 0).containsEntry("gaps", 1);
        var schematic = Boundaries.builtIn().municipalities();
        for (var i = 0; i < schematic.size(); i++) {
            assertThat(furthest(schematic.get(i).area(), reading.areas().get(i).geometry()))
                    .as("degrees; a metre is 0.00001")
                    .isLessThan(2e-6);
        }
    }

    @Test
    void theOfficialSetOf2025IsRead() throws Exception {
        assumeTrue(Files.exists(OFFICIAL), () -> "SKIPPED: there are no official boundaries at " + OFFICIAL);

        var reading = source.read(new BoundaryOrder(
                Optional.of(new BoundaryOrder.Upload("boundaries-2025.geojson", OFFICIAL)),
                Optional.empty(),
                Optional.empty()));

        assertThat(reading.report().usable())
                .as("%s", reading.report().findings())
                .isTrue();
        assertThat(reading.report().year()).isEqualTo(2025);
        assertThat(reading.areas()).hasSize(342);

        var areas = new TreeMap<String, Geometry>();
        for (var feature : new JsonMapper().readTree(OFFICIAL).path("features")) {
            areas.put(feature.at("/properties/statcode").asString(), GeoJson.geometry(feature.path("geometry")));
        }
        var inRd = source.read(OfficialFile.of(areas, 2025, Crs.RD).order(folder));
        assertThat(inRd.report().usable()).as("%s", inRd.report().findings()).isTrue();
        assertThat(inRd.report().counts())
                .containsEntry("gaps", reading.report().counts().get("gaps"));
        assertThat(furthest(
                        inRd.areas().get(5).geometry(), reading.areas().get(5).geometry()))
                .isLessThan(2e-6);
    }

    @ParameterizedTest
    @CsvSource({
        "statcode, GM0363",
        "identificatie, GM0363",
        "code, GM0363",
        "GM_CODE, GM0363",
        "gemeentecode, GM0363",
        "code, 0363"
    })
    void aCodeGoesByManyNames(String attribute, String value) {
        var file = OfficialFile.of(2025)
                .replacing("\"statcode\":\"GM0363\"", "\"%s\":\"%s\",\"naam\":\"x\"".formatted(attribute, value));

        assertThat(source.read(file.order(folder)).areas()).hasSize(342);
    }

    @Test
    void theSurestOfSeveralCodesCounts() {
        var file = OfficialFile.of(2025)
                .replacing("\"statcode\":\"GM0363\"", "\"code\":\"0599\",\"identificatie\":\"GM0363\"");

        assertThat(source.read(file.order(folder)).areas()).hasSize(342);
    }

    @Test
    void whatIsWrongWithMunicipalitiesIsToldAtOnce() {
        known.on(new MunicipalityEnded("GM0140", 1, "Littenseradiel", LocalDate.of(2017, 12, 31), List.of()));
        var square = "{\"type\":\"Polygon\",\"coordinates\":[" + SQUARE + "]}";
        var file = OfficialFile.of(2025)
                .without("GM0014")
                .without("GM0034")
                .with("x1", "{\"statcode\":\"GM0599\",\"jaarcode\":2025}", square)
                .with("x2", "{\"statcode\":\"GM9999\",\"jaarcode\":2025}", square)
                .with("x3", "{\"statcode\":\"GM0140\",\"jaarcode\":2025}", square)
                .with("x4", "{\"statcode\":\"GM63\",\"jaarcode\":2025}", square)
                .with("x5", "{\"statnaam\":\"Amsterdam\"}", square);

        var report = source.read(file.order(folder)).report();

        assertThat(report.usable()).isFalse();
        assertThat(errors(report))
                .contains(
                        "duplicate: Rotterdam (GM0599) komt meer dan eens voor",
                        "municipality-unknown: Er is geen gemeente met de code GM9999",
                        "municipality-ended: Littenseradiel (GM0140) bestaat niet meer",
                        "municipality-missing: Er zijn geen grenzen van: Groningen (GM0014), Almere (GM0034)",
                        "bad-code: Feature 344: 'GM63' is geen gemeentecode zoals GM0363")
                .anyMatch(error -> error.startsWith("code-missing: Feature 345"));
    }

    static List<Object[]> noAreas() {
        return List.of(
                new Object[] {"null", "er is geen geometrie"},
                new Object[] {"{\"type\":\"Point\",\"coordinates\":[5,52]}", "Point is geen vlak"},
                new Object[] {"{\"type\":\"GeometryCollection\",\"geometries\":[]}", "GeometryCollection is geen vlak"},
                new Object[] {"{\"coordinates\":[" + SQUARE + "]}", "zonder type is geen vlak"},
                new Object[] {"{\"type\":\"Polygon\"}", "er zijn geen coördinaten"},
                new Object[] {"{\"type\":\"Polygon\",\"coordinates\":[]}", "het vlak is leeg"},
                new Object[] {"{\"type\":\"MultiPolygon\",\"coordinates\":[[]]}", "het vlak is leeg"},
                new Object[] {"{\"type\":\"MultiPolygon\",\"coordinates\":[]}", "het vlak is leeg"},
                new Object[] {"{\"type\":\"MultiPolygon\",\"coordinates\":[" + SQUARE + "]}", "niet diep genoeg"},
                new Object[] {"{\"type\":\"Polygon\",\"coordinates\":[[" + SQUARE + "]]}", "te diep genest"},
                new Object[] {"{\"type\":\"MultiPolygon\",\"coordinates\":[[[" + SQUARE + "]]]}", "te diep genest"},
                new Object[] {polygon("[4.8,52.3],[5,52.3],[4.8,52.3]"), "een rand heeft maar 3 punten"},
                new Object[] {polygon("[4.8,52.3],[5,52.3],[5,52.4],[4.8,52.4]"), "niet gesloten"},
                new Object[] {polygon("[4.8,52.3],[NaN,52.3],[5,52.4],[4.8,52.3]"), "oneindig of geen getal"},
                new Object[] {polygon("[4.8,52.3],[1e999,52.3],[5,52.4],[4.8,52.3]"), "oneindig of geen getal"},
                new Object[] {polygon("[4.8,52.3],[5],[5,52.4],[4.8,52.3]"), "geen twee getallen"},
                new Object[] {polygon("[4.8,52.3],[\"5\",52.3],[5,52.4],[4.8,52.3]"), "geen getal"},
                new Object[] {polygon("[4.8,52.3],[5,52.3,\"x\"],[5,52.4],[4.8,52.3]"), "geen getal"},
                new Object[] {polygon("[4.8,52.3],[4.8,52.3],[4.8,52.3],[4.8,52.3]"), "blijft niets over"});
    }

    @ParameterizedTest
    @MethodSource("noAreas")
    void whatIsNoAreaIsRefusedAndTheRestIsStillRead(String geometry, String reason) {
        var file = OfficialFile.of(2025).drawn(AMSTERDAM, geometry).drawn("GM0599", "null");

        var report = source.read(file.order(folder)).report();

        assertThat(report.usable()).isFalse();
        assertThat(errors(report))
                .anyMatch(error -> error.startsWith("no-area: ") && error.contains(AMSTERDAM) && error.contains(reason))
                .anyMatch(error -> error.contains("GM0599"));
        assertThat(report.counts()).containsEntry("features", 342);
    }

    @Test
    void aRingThatCrossesItselfIsRepairedAndTold() {
        var area = Boundaries.builtIn().municipalities().stream()
                .filter(one -> one.code().equals(AMSTERDAM))
                .findFirst()
                .orElseThrow()
                .area();
        // A spike out into nothing and back, beside a line that crosses itself.
        var written = OfficialFile.geometry(area);
        var first = written.substring(written.indexOf("[[[[") + 3, written.indexOf(']') + 1);
        var spiked = written.replaceFirst(
                java.util.regex.Pattern.quote(first + ","),
                "%s,[4.9,52.35],[4.91,52.36],[4.9,52.35],%s,".formatted(first, first));

        var report = source.read(OfficialFile.of(2025).drawn(AMSTERDAM, spiked).order(folder))
                .report();

        assertThat(report.usable()).as("%s", report.findings()).isTrue();
        assertThat(report.counts()).containsEntry("repaired", 1);
        assertThat(report.findings()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("repaired");
            assertThat(finding.text()).contains("Amsterdam (GM0363)");
        });
    }

    @Test
    void areasThatLieOverOneAnotherAreRefused() {
        var rotterdam = OfficialFile.geometry(area("GM0599"));

        var report = source.read(
                        OfficialFile.of(2025).drawn("GM0606", rotterdam).order(folder))
                .report();

        assertThat(report.usable()).isFalse();
        assertThat(errors(report))
                .anyMatch(error -> error.startsWith("overlap: ") && error.contains("Rotterdam (GM0599) en Schiedam"));
    }

    @Test
    void areasThatDoNotQuiteFitAreToldOf() {
        // 55 metres to the east.
        var moved = area(AMSTERDAM).copy();
        moved.apply(org.locationtech.jts.geom.util.AffineTransformation.translationInstance(0.0008, 0));

        var report = source.read(OfficialFile.of(2025)
                        .drawn(AMSTERDAM, OfficialFile.geometry(moved))
                        .order(folder))
                .report();

        assertThat(report.counts().get("overlaps")).isPositive();
        assertThat(report.findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.code()).isIn("small-overlap", "overlap", "gap"));
    }

    @Test
    void anotherMunicipalitysAreaIsNoticed() {
        var report = source.read(OfficialFile.of(2025)
                        .drawn(AMSTERDAM, OfficialFile.geometry(area("GM0935")))
                        .drawn("GM0935", OfficialFile.geometry(area(AMSTERDAM)))
                        .order(folder))
                .report();

        assertThat(report.findings()).hasSize(2).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("elsewhere");
            assertThat(finding.text()).contains("Amsterdam", "Maastricht");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[15.2,52.3],[15.4,52.3],[15.4,52.4],[15.2,52.3]", "[52.3,4.8],[52.3,5],[52.4,5],[52.3,4.8]"})
    void placesOutsideTheCountryAreRefused(String ring) {
        var report = source.read(
                        OfficialFile.of(2025).drawn(AMSTERDAM, polygon(ring)).order(folder))
                .report();

        assertThat(errors(report))
                .containsExactly("outside-country: Buiten Nederland liggen punten van: Amsterdam (GM0363)");
    }

    @Test
    void placesFarOutsideTheSurveyAreRefusedAsWell() {
        var file = OfficialFile.of(2025, Crs.RD)
                .drawn(AMSTERDAM, polygon("[1e12,-1e12],[1e12,1e12],[-1e12,1e12],[1e12,-1e12]"));

        assertThat(errors(source.read(file.order(folder)).report()))
                .containsExactly("outside-country: Buiten Nederland liggen punten van: Amsterdam (GM0363)");
    }

    @ParameterizedTest
    @CsvSource({
        "EPSG:4326, , crs-unknown",
        "EPSG:28992, , crs-doubtful",
        "OGC:CRS84, RD, crs-contradicted",
        ", RD, crs-doubtful"
    })
    void asWhatPlacesAreWrittenMustBeSure(String said, Crs asked, String code) {
        var file = OfficialFile.of(2025);
        if (said != null) {
            file.saying("\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"%s\"}}".formatted(said));
        }

        var report = source.read(
                        new BoundaryOrder(file.order(folder).upload(), Optional.empty(), Optional.ofNullable(asked)))
                .report();

        assertThat(errors(report)).singleElement().asString().startsWith(code);
    }

    @Test
    void boundariesAreOfOneYear() {
        var mixed = OfficialFile.of(2025)
                .with(
                        "x1",
                        "{\"statcode\":\"GM0363\",\"jaarcode\":2024}",
                        polygon("[4.8,52.3],[5,52.3],[5,52.4],[4.8,52.3]"));
        var nameless = OfficialFile.of(2025).replacing("\"jaarcode\":2025", "\"x\":1");

        assertThat(errors(source.read(mixed.order(folder)).report()))
                .anyMatch(error -> error.startsWith("years-mixed: De grenzen zijn van meer jaren (2024, 2025)"));
        var chosen = source.read(new BoundaryOrder(mixed.order(folder).upload(), Optional.of(2025), Optional.empty()));
        assertThat(chosen.report().usable())
                .as("%s", chosen.report().findings())
                .isTrue();
        assertThat(errors(source.read(nameless.order(folder)).report()))
                .singleElement()
                .asString()
                .startsWith("year-missing");
        assertThat(source.read(new BoundaryOrder(nameless.order(folder).upload(), Optional.of(2023), Optional.empty()))
                        .report()
                        .year())
                .isEqualTo(2023);
        assertThat(errors(source.read(OfficialFile.of(2025)
                                .replacing("\"jaarcode\":2025", "\"jaarcode\":\"nu\"")
                                .order(folder))
                        .report()))
                .anyMatch(error -> error.startsWith("bad-year"));
    }

    static List<Object[]> noCollections() {
        var whole = OfficialFile.of(2025).json();
        return List.of(
                new Object[] {"", "not-a-collection"},
                new Object[] {"geen json", "unreadable"},
                new Object[] {"<html><body>Onderhoud</body></html>", "unreadable"},
                new Object[] {"[]", "not-a-collection"},
                new Object[] {"{}", "not-a-collection"},
                new Object[] {"{\"type\":\"FeatureCollection\"}", "not-a-collection"},
                new Object[] {"{\"type\":\"FeatureCollection\",\"features\":{}}", "not-a-collection"},
                new Object[] {"{\"type\":\"Topology\",\"features\":[]}", "not-a-collection"},
                new Object[] {whole.substring(0, whole.length() / 2), "truncated"},
                new Object[] {whole.substring(0, whole.length() - 1), "truncated"},
                new Object[] {whole + "{}", "unreadable"},
                new Object[] {"{\"a\":" + "[".repeat(10_000), "unreadable"},
                new Object[] {whole.replace("GM0363", "x".repeat(200_000)), "unreadable"},
                new Object[] {"\u0000\u0001\u0002PK", "unreadable"});
    }

    @ParameterizedTest
    @MethodSource("noCollections")
    void whatIsNoCollectionIsRefusedInOneSentence(String content, String code) {
        var report = source.read(OfficialFile.order(folder, content)).report();

        assertThat(report.usable()).isFalse();
        assertThat(errors(report)).anyMatch(error -> error.startsWith(code + ": "));
        assertThat(report.findings())
                .allSatisfy(finding -> assertThat(finding.text()).hasSizeLessThan(400));
    }

    @Test
    void nothingIsKnownBeforeTypologyTold() {
        var unaware = new BoundaryImport(settings(500_000, DataSize.ofMegabytes(64)), new KnownMunicipalities());

        assertThat(errors(unaware.read(OfficialFile.of(2025).order(folder)).report()))
                .singleElement()
                .asString()
                .startsWith("no-municipalities");
    }

    @Test
    void aFileOfManyMistakesIsToldOfBriefly() {
        var file = OfficialFile.of(2025);
        for (var i = 0; i < 2_000; i++) {
            file.with("y" + i, "{\"statcode\":\"nergens\"}", "null");
        }

        assertThat(source.read(file.order(folder)).report().findings()).hasSizeLessThanOrEqualTo(300);
    }

    /** 200 MB of what says nothing: reading stops at the limit, having kept nothing of it. */
    @Test
    void whatNeverEndsIsNotReadForEver() {
        var sizes = new ArrayList<Long>();
        var reader = new FeatureReader(
                settings(500_000, DataSize.ofMegabytes(64)), new Findings(), feature -> sizes.add(1L));

        assertThatThrownBy(() -> reader.read(stream("{\"properties\":{\"omschrijving\":\"nog een\"}},", 200)))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.code()).isEqualTo("too-many-features"));
        assertThatThrownBy(() -> new FeatureReader(
                                settings(500_000, DataSize.ofMegabytes(64)), new Findings(), feature -> sizes.add(1L))
                        .read(stream(" ".repeat(1_000), 200)))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.code()).isEqualTo("too-large"));
        assertThat(sizes).isEmpty();
    }

    @Test
    void moreThanSomeHundredThousandPointsAreNotTaken() {
        var feature = "{\"properties\":{\"statcode\":\"GM0363\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[["
                + IntStream.range(0, 2_000)
                        .mapToObj(i -> "[4.%d,52.%d]".formatted(i, i))
                        .collect(Collectors.joining(","))
                + ",[4.0,52.0]]]}},";
        var kept = new ArrayList<ReadFeature>();
        var reader = new FeatureReader(settings(100_000, DataSize.ofMegabytes(250)), new Findings(), kept::add);

        assertThatThrownBy(() -> reader.read(stream(feature, 200)))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.code()).isEqualTo("too-many-points"));
        assertThat(kept).hasSizeBetween(40, 50);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.pdok.nl/items",
                "https://elders.example/items",
                "https://api.pdok.nl@elders.example/items",
                "https://iemand@api.pdok.nl/items",
                "file:///etc/passwd",
                "ftp://api.pdok.nl/items"
            })
    void onlyTheNamedServiceIsAskedAndByHttps(String address) {
        assertThatThrownBy(() -> settings(URI.create(address), false)).isInstanceOf(IllegalArgumentException.class);
        assertThat(settings(URI.create("https://api.pdok.nl/items"), false).mostPages())
                .isEqualTo(100);
    }

    static BoundaryImportSettings settings(int mostPoints, DataSize mostBytes) {
        return new BoundaryImportSettings(
                URI.create("https://api.pdok.nl/items"),
                List.of("api.pdok.nl"),
                false,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                mostBytes,
                100,
                mostPoints);
    }

    private static BoundaryImportSettings settings(URI items, boolean plainHttp) {
        return new BoundaryImportSettings(
                items,
                List.of("api.pdok.nl"),
                plainHttp,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                DataSize.ofMegabytes(1),
                100,
                1_000);
    }

    static List<String> errors(BoundaryReport report) {
        return report.findings().stream()
                .filter(Finding::refuses)
                .map(finding -> finding.code() + ": " + finding.text())
                .toList();
    }

    private static String polygon(String ring) {
        return "{\"type\":\"Polygon\",\"coordinates\":[[" + ring + "]]}";
    }

    private static Geometry area(String code) {
        return Boundaries.builtIn().municipalities().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow()
                .area();
    }

    /** How far the points of one area are from those of the other at most. */
    private static double furthest(Geometry one, Geometry other) {
        var points = one.norm().getCoordinates();
        var others = other.norm().getCoordinates();
        assertThat(points).hasSameSizeAs(others);
        return IntStream.range(0, points.length)
                .mapToDouble(i -> points[i].distance(others[i]))
                .max()
                .orElseThrow();
    }

    /** A collection that begins well and then repeats itself, so many megabytes long. */
    private static InputStream stream(String part, int megabytes) {
        var block = part.repeat(Math.max(1, 1_000_000 / part.length())).getBytes(StandardCharsets.UTF_8);
        var parts = new ArrayList<InputStream>();
        parts.add(new java.io.ByteArrayInputStream(
                "{\"type\":\"FeatureCollection\",\"features\":[".getBytes(StandardCharsets.UTF_8)));
        for (var i = 0; i < megabytes; i++) {
            parts.add(new java.io.ByteArrayInputStream(block));
        }
        return new SequenceInputStream(Collections.enumeration(parts));
    }
}
