// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;

class BoundariesTest {
    /** Changes only when the generator or one of the two pinned packages does. */
    private static final String HASH = "6e4ec9a775a7bc47bb648ebe918e09ac00a31026cd699c49df7d73a1edd544f1";

    private final Boundaries boundaries = Boundaries.builtIn();

    @Test
    void theGeneratedFileIsTheOneThatWasLookedAt() throws Exception {
        try (var file = BoundariesTest.class.getResourceAsStream("/boundaries/schematic.geojson")) {
            var digest = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());

            assertThat(HexFormat.of().formatHex(digest)).isEqualTo(HASH);
        }
    }

    @Test
    void everyMunicipalityAndProvinceHasAnArea() {
        assertThat(boundaries.municipalities()).hasSize(342).allSatisfy(one -> {
            assertThat(one.area().isValid()).as(one.name()).isTrue();
            assertThat(one.area().contains(one.label())).as(one.name()).isTrue();
        });
        assertThat(boundaries.provinces()).hasSize(12);
    }

    @Test
    void areasFitTogetherWithoutGapsOrOverlaps() {
        var areas = boundaries.municipalities().stream()
                .map(Boundaries.Municipality::area)
                .toArray(Geometry[]::new);

        assertThat(CoverageValidator.hasInvalidResult(CoverageValidator.validate(areas)))
                .isFalse();
    }

    @Test
    void theyAreMarkedAsSchematicAndNameTheirSources() {
        assertThat(boundaries.schematic()).isTrue();
        assertThat(boundaries.attribution()).contains("GeoNames").contains("Natural Earth");
    }
}
