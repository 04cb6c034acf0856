// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.marker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadTest {
    private static final double METRES = 111_000;

    @Test
    void oneLiesInTheMiddle() {
        assertThat(new Spread(5, 52, 0.05).place(0)).satisfies(place -> {
            assertThat(place.x).isEqualTo(5);
            assertThat(place.y).isEqualTo(52);
        });
    }

    /** In a municipality as wide as Amsterdam, and in one of the smallest. */
    @ParameterizedTest
    @CsvSource({
        "0.05, 2, 780",
        "0.05, 7, 780",
        "0.05, 36, 780",
        "0.05, 40, 780",
        "0.05, 300, 370",
        "0.01, 2, 150",
        "0.01, 7, 150",
        "0.01, 40, 150",
        "0.01, 300, 70"
    })
    void soManyLieAtLeastSoManyMetresApartAndInTheCircle(double radius, int count, double apart) {
        var spread = new Spread(5, 52, radius);

        var closest = IntStream.range(0, count)
                .boxed()
                .flatMapToDouble(one -> IntStream.range(0, one).mapToDouble(other -> metres(spread, one, other)))
                .min()
                .orElseThrow();
        assertThat(closest).isGreaterThan(apart);
        assertThat(IntStream.range(0, count)
                        .mapToDouble(one -> metres(spread, one, 0))
                        .max()
                        .orElseThrow())
                .isLessThan(radius * METRES * 0.9);
    }

    @Test
    void thereIsAPlaceForEachOfManyThousands() {
        var spread = new Spread(5, 52, 0.05);

        assertThat(IntStream.range(0, 5_000).mapToObj(spread::place)).doesNotHaveDuplicates();
    }

    private static double metres(Spread spread, int one, int other) {
        var a = spread.place(one);
        var b = spread.place(other);
        return Math.hypot((a.x - b.x) * Math.cos(Math.toRadians(52)), a.y - b.y) * METRES;
    }
}
