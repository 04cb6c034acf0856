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
 * @param nearest the type that it would be of otherwise; without a type the one that it comes nearest to
 */
public record Indication(
        Optional<String> type,
        double confidence,
        List<Reason> reasons,
        Optional<Nearest> nearest,
        String rulesVersion) {
    /** How pages name it. */
    public static final String LABEL = "indicatie, niet de WRR-indeling";

    private static final double BORDERLINE = 0.6;
    private static final double CLEAR = 0.9;

    public Indication {
        reasons = List.copyOf(reasons);
    }

    /** Whether a small change of figures would make it another type. */
    public boolean isBorderline() {
        return confidence < BORDERLINE;
    }

    /** How sure it is, as a sentence in Dutch. */
    public String certainty() {
        if (isBorderline()) {
            return type.isPresent()
                    ? "Dit is een grensgeval: minstens één cijfer ligt vlak bij een drempel."
                    : "Dit is een grensgeval: het scheelt weinig of de gemeente was wel ingedeeld.";
        }
        if (type.isEmpty()) {
            return "De cijfers passen bij geen van de acht typen.";
        }
        return confidence < CLEAR
                ? "De cijfers wijzen deze kant op."
                : "De cijfers wijzen duidelijk deze kant op: geen ervan ligt vlak bij een drempel.";
    }

    /** A criterion of a type beside the municipality's value, in Dutch. */
    public record Reason(Indicator indicator, double value, String profile, boolean holds, String text) {}

    /**
     * A type that the municipality is not of, and what keeps it from that.
     *
     * @param type slug
     * @param distance how far the value that fits least is from its threshold, in scales of that criterion; 0 if all fit
     *     and a type that goes before it fitted too
     * @param lacking the criteria that do not hold
     */
    public record Nearest(String type, double distance, List<Reason> lacking) {
        public Nearest {
            lacking = List.copyOf(lacking);
        }

        /** How far it is, as a sentence in Dutch. */
        public String toldDistance() {
            if (distance == 0) {
                return "De cijfers passen ook bij dit type, maar het andere gaat voor.";
            }
            if (distance < 0.25) {
                return "Het scheelt heel weinig.";
            }
            if (distance < 0.75) {
                return "Het scheelt weinig.";
            }
            return distance < 1.5 ? "Het scheelt duidelijk." : "Het scheelt veel.";
        }
    }
}
