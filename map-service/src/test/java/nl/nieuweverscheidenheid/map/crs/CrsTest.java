// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class CrsTest {
    /** A hundred-thousandth of a degree is about a metre. */
    private static final double METRE = 1e-5;

    @ParameterizedTest
    @CsvSource({
        "121000, 487000, 4.88797076, 52.36982621",
        "176000, 318000, 5.68539142, 50.85144885",
        "155000, 463000, 5.387204, 52.155172"
    })
    void placesOfTheSurveyAreWhereTheyShouldBe(double x, double y, double longitude, double latitude) {
        var degrees = Crs.RD.to(Crs.CRS84, x, y);

        assertThat(degrees.x).isCloseTo(longitude, within(METRE / 10));
        assertThat(degrees.y).isCloseTo(latitude, within(METRE / 10));
    }

    @ParameterizedTest
    @CsvSource({"13600, 306900", "278000, 619300", "121000, 487000"})
    void thereAndBackIsTheSamePlaceToACentimetre(double x, double y) {
        var degrees = Crs.RD.to(Crs.CRS84, x, y);
        var back = Crs.CRS84.to(Crs.RD, degrees.x, degrees.y);

        assertThat(back.x).isCloseTo(x, within(0.01));
        assertThat(back.y).isCloseTo(y, within(0.01));
    }

    @Test
    void manyAtATimeDoNotDisturbEachOther() {
        var wrong = IntStream.range(0, 200_000)
                .parallel()
                .filter(i -> {
                    var x = 20_000 + i % 250_000;
                    var there = Crs.RD.to(Crs.CRS84, x, 463_000);
                    return Math.abs(Crs.CRS84.to(Crs.RD, there.x, there.y).x - x) > 0.01;
                })
                .count();

        assertThat(wrong).isZero();
    }

    @Test
    void aGeometryIsCopiedPointByPoint() {
        var line = new GeometryFactory()
                .createLineString(
                        new Coordinate[] {new Coordinate(121_000, 487_000), new Coordinate(176_000, 318_000)});

        var degrees = Crs.RD.to(Crs.CRS84, line);

        assertThat(degrees.getNumPoints()).isEqualTo(2);
        assertThat(degrees.getCoordinates()[1].x).isCloseTo(5.68539142, within(METRE));
        assertThat(degrees.getEnvelopeInternal().getMaxY()).isCloseTo(52.36982621, within(METRE));
        assertThat(line.getCoordinates()[0].x).as("the original").isEqualTo(121_000);
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.opengis.net/def/crs/EPSG/0/28992, RD",
        "https://www.opengis.net/def/crs/EPSG/0/28992, RD",
        "urn:ogc:def:crs:EPSG::28992, RD",
        "EPSG:28992, RD",
        "epsg:28992, RD",
        "http://www.opengis.net/def/crs/OGC/1.3/CRS84, CRS84",
        "urn:ogc:def:crs:OGC:1.3:CRS84, CRS84",
        "crs84, CRS84"
    })
    void goesByTheNamesThatAreInUse(String name, Crs crs) {
        assertThat(Crs.of(name)).contains(crs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EPSG:4326", "EPSG:3857", "28992", "http://www.opengis.net/def/crs/EPSG/0/4326"})
    void otherSystemsAreUnknown(String name) {
        assertThat(Crs.of(name)).isEmpty();
    }
}
