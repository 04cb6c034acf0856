// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.figures;

import java.util.stream.DoubleStream;

/** Middle values: half of all are at most so high, and half at least. */
public final class Medians {
    private Medians() {}

    /** The middle value, or the mean of the middle two; 0 of nothing. */
    public static double of(DoubleStream values) {
        var sorted = values.sorted().toArray();
        return sorted.length == 0 ? 0 : (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
