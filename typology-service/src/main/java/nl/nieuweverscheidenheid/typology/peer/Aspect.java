// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.peer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * In what municipalities can be alike. Labels are Dutch, for pages.
 *
 * <p>What residents' origins are counts most, as that is what the typology is about; size comes next, as it decides what a
 * municipality can do; the others tell apart those that are alike in both.
 */
public enum Aspect {
    /** Shares of origin by the classification since 2023, in three groups. */
    ORIGIN("Herkomst van de inwoners", 3),
    /** Shares by the classification until 2022, in seven groups: the only one that tells the older groups apart. */
    BACKGROUND("Migratieachtergrond van de inwoners (2022)", 2),
    /** How many live there. */
    SIZE("Inwoners", 2),
    /** How densely built it is. */
    URBANITY("Stedelijkheid", 1),
    /** How much of its business is agriculture. */
    AGRICULTURE("Landbouw", 1),
    /** How long its border with Belgium and Germany is. */
    BORDER("Landsgrens", 1);

    private final String label;
    private final double usualWeight;

    Aspect(String label, double usualWeight) {
        this.label = label;
        this.usualWeight = usualWeight;
    }

    /** What it is, in Dutch. */
    public String label() {
        return label;
    }

    /** Its name on the wire. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one with this name on the wire. */
    public static Optional<Aspect> of(String slug) {
        return Arrays.stream(values())
                .filter(aspect -> aspect.slug().equals(slug))
                .findFirst();
    }

    double usualWeight() {
        return usualWeight;
    }
}
