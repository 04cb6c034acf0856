// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import nl.nieuweverscheidenheid.map.boundary.Boundaries;
import org.junit.jupiter.api.Test;

class OutlinesTest {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+");

    private final Boundaries boundaries = Boundaries.builtIn();
    private final Outlines outlines = Outlines.of(boundaries);

    /** The way along the numbers of each path must end near where its municipality is, and never leave the drawing. */
    @Test
    void everyMunicipalityIsInTheDrawingWhereItShouldBe() {
        assertThat(boundaries.municipalities()).allSatisfy(one -> {
            var path = outlines.of(List.of(one.code()));
            var label = Outlines.place(one.label().getX(), one.label().getY());
            var west = Double.MAX_VALUE;
            var east = -Double.MAX_VALUE;
            var north = Double.MAX_VALUE;
            var south = -Double.MAX_VALUE;
            for (var ring : path.split("z")) {
                var numbers = NUMBER.matcher(ring)
                        .results()
                        .mapToInt(found -> Integer.parseInt(found.group()))
                        .toArray();
                double x = 0;
                double y = 0;
                assertThat(numbers.length % 2).isZero();
                for (var i = 0; i < numbers.length; i += 2) {
                    x += numbers[i];
                    y += numbers[i + 1];
                    west = Math.min(west, x / Outlines.STEPS);
                    east = Math.max(east, x / Outlines.STEPS);
                    north = Math.min(north, y / Outlines.STEPS);
                    south = Math.max(south, y / Outlines.STEPS);
                }
            }
            assertThat(label.x).as(one.name()).isBetween(west - 1, east + 1);
            assertThat(label.y).as(one.name()).isBetween(north - 1, south + 1);
            assertThat(west).isNotNegative();
            assertThat(east).isLessThanOrEqualTo(Outlines.WIDTH);
            assertThat(north).isNotNegative();
            assertThat(south).isLessThanOrEqualTo(Outlines.HEIGHT);
        });
    }

    @Test
    void nothingIsDrawnOfWhatIsNotKnown() {
        assertThat(outlines.of(List.of("GM9999"))).isEmpty();
    }
}
