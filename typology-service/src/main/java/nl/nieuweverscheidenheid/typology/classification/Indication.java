// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.classification;

import java.util.List;
import java.util.Optional;
import nl.nieuweverscheidenheid.typology.figures.Indicator;

/**
 * The type that our rules see in a municipality's figures. It is an indication and not the WRR's assignment, and is shown
 * as such wherever it appears.
 *
 * @param type slug; empty for "niet ingedeeld"
 * @param confidence from 0.5, on a threshold, to 1, clear of all
 * @param reasons the type's criteria with the municipality's values; without a type those of the nearest
 * @param secondNearest slug of the type that it would be of otherwise
 */
public record Indication(
        Optional<String> type,
        double confidence,
        List<Reason> reasons,
        Optional<String> secondNearest,
        String rulesVersion) {
    /** How pages name it. */
    public static final String LABEL = "indicatie, niet de WRR-indeling";

    public Indication {
        reasons = List.copyOf(reasons);
    }

    /** A criterion of a type beside the municipality's value, in Dutch. */
    public record Reason(Indicator indicator, double value, String profile, boolean holds, String text) {}
}
