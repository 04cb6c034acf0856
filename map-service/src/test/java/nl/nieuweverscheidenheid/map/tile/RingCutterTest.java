// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RingCutterTest {
    private final RingCutter cutter = new RingCutter();

    @Test
    void aRingIsCutAtTheMarginAndTurnsAsAsked() {
        double[] x = {-1, 0.5, 0.5, -1};
        double[] y = {-1, -1, 0.5, 0.5};

        var clockwise = cut(x, y, 0, 0, 0, true);

        assertThat(clockwise).containsExactlyInAnyOrder("-64 -64", "2048 -64", "2048 2048", "-64 2048");
        assertThat(cut(x, y, 0, 0, 0, false)).isEqualTo(clockwise.reversed());
    }

    @Test
    void nothingIsLeftOfARingOutsideOrSmallerThanTheGrid() {
        double[] outsideX = {0.8, 0.9, 0.8};
        double[] outsideY = {0.8, 0.8, 0.9};
        double[] tinyX = {0.2, 0.200001, 0.200001};
        double[] tinyY = {0.2, 0.2, 0.200001};

        assertThat(cut(outsideX, outsideY, 1, 0, 0, true)).isEmpty();
        assertThat(cut(tinyX, tinyY, 1, 0, 0, true)).isEmpty();
    }

    @Test
    void pointsThatSayNothingAreDropped() {
        double[] x = {0, 0.25, 0.25, 0.5, 0.5, 0.7, 0.5, 0};
        double[] y = {0, 0, 0, 0, 0.25, 0.25, 0.25, 0.25};

        assertThat(cut(x, y, 0, 0, 0, true)).containsExactly("0 0", "2048 0", "2048 1024", "0 1024");
    }

    @Test
    void aTangledRingDoesNoHarm() {
        double[] x = {0.1, 0.9, 0.9, 0.1};
        double[] y = {0.1, 0.9, 0.1, 0.8};

        assertThat(cutter.toColumn(x, y, 0, 0)).isTrue();
        cutter.inRow(0, true, ring -> {
            assertThat(ring.isSimple()).isFalse();
            assertThat(ring.untangled(true)).hasSize(2).allMatch(GridRing::isSimple);
        });
    }

    @Test
    void aRingMayBeCutIntoSeveral() {
        // A comb, its back below the tile's edge.
        double[] x = {0.1, 0.15, 0.15, 0.2, 0.2, 0.25, 0.25, 0.3, 0.3, 0.35, 0.35, 0.1};
        double[] y = {0.2, 0.2, 0.6, 0.6, 0.2, 0.2, 0.6, 0.6, 0.2, 0.2, 0.7, 0.7};
        var pieces = new ArrayList<String>();

        assertThat(cutter.toColumn(x, y, 1, 0)).isTrue();
        cutter.inRow(0, true, ring -> {
            assertThat(ring.isSimple()).isTrue();
            pieces.add(written(ring).stream().sorted().toList().toString());
        });

        assertThat(pieces)
                .containsExactlyInAnyOrder(
                        "[1229 1638, 1229 4160, 819 1638, 819 4160]",
                        "[1638 1638, 1638 4160, 2048 1638, 2048 4160]",
                        "[2458 1638, 2458 4160, 2867 1638, 2867 4160]");
    }

    @Test
    void thePiecesOfARingTellItsRows() {
        double[] x = {0.3, 0.4, 0.4, 0.3};
        double[] y = {0.3, 0.3, 0.6, 0.6};

        assertThat(cutter.toColumn(x, y, 4, 5)).isTrue();
        assertThat(cutter.firstRow()).isEqualTo(4);
        assertThat(cutter.lastRow()).isEqualTo(9);
        assertThat(cutter.toColumn(x, y, 4, 7)).isFalse();
    }

    /** Far away, on one another, or not a number at all: what is left fits the tile and turns the right way. */
    @Test
    void whateverComesWhatIsLeftFitsTheTile() {
        var random = new Random(7);
        for (var round = 0; round < 20_000; round++) {
            var size = 1 + random.nextInt(12);
            var x = new double[size];
            var y = new double[size];
            for (var i = 0; i < size; i++) {
                x[i] = anything(random);
                y[i] = anything(random);
            }
            var zoom = random.nextInt(13);
            var column = random.nextInt(1 << zoom);
            if (!cutter.toColumn(x, y, zoom, column)) {
                continue;
            }
            cutter.inRow(random.nextInt(1 << zoom), true, ring -> {
                (ring.isSimple() ? List.of(ring) : ring.untangled(true)).forEach(RingCutterTest::checkFits);
            });
        }
    }

    private static void checkFits(GridRing ring) {
        assertThat(ring.size()).isGreaterThan(2);
        for (var i = 0; i < ring.size(); i++) {
            assertThat(ring.x(i)).isBetween(-64, 4160);
            assertThat(ring.y(i)).isBetween(-64, 4160);
        }
    }

    private static double anything(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> random.nextInt(2);
            case 1 -> 1e6 * (random.nextDouble() - 0.5);
            case 2 -> random.nextInt(64) / 64.0;
            case 3 -> 0.5;
            case 4 -> random.nextInt(50) == 0 ? Double.NaN : 0.25;
            default -> random.nextDouble();
        };
    }

    private List<String> cut(double[] x, double[] y, int zoom, int column, int row, boolean clockwise) {
        var points = new ArrayList<String>();
        if (cutter.toColumn(x, y, zoom, column)) {
            cutter.inRow(row, clockwise, ring -> points.addAll(written(ring)));
        }
        return points;
    }

    private static List<String> written(GridRing ring) {
        var points = new ArrayList<String>();
        for (var i = 0; i < ring.size(); i++) {
            points.add(ring.x(i) + " " + ring.y(i));
        }
        return points;
    }
}
