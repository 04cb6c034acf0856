// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.peer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * In what municipalities can be alike. Labels and explanations are Dutch, for pages.
 *
 * <p>What residents' origins are counts most, as that is what the typology is about; size comes next, as it decides what a
 * municipality can do; the others tell apart those that are alike in both.
 */
public enum Aspect {
    /** Shares of origin by the classification since 2023, in three groups. */
    ORIGIN(
            "Herkomst van de inwoners",
            3,
            "De aandelen van drie herkomstgroepen: Nederland, elders in Europa en buiten Europa (Hellinger-afstand)."),
    /** Shares by the classification until 2022, in seven groups: the only one that tells the older groups apart. */
    BACKGROUND(
            "Migratieachtergrond van de inwoners (2022)",
            2,
            "De aandelen van zeven groepen in de oude indeling, de enige die de Turkse, Marokkaanse, Surinaamse en"
                    + " Antilliaanse groep onderscheidt (Hellinger-afstand)."),
    /** How many live there. */
    SIZE("Inwoners", 2, "Hoeveel keer zo groot de ene gemeente is als de andere (logaritme van de verhouding)."),
    /** How densely built it is. */
    URBANITY("Stedelijkheid", 1, "Het verschil in stedelijkheidsklasse, van 1 (zeer sterk) tot 5 (niet stedelijk)."),
    /** How much of its business is agriculture. */
    AGRICULTURE(
            "Landbouw",
            1,
            "Hoeveel keer zo groot het aandeel van landbouw en visserij in de bedrijven is (logaritme van de verhouding)."),
    /** How long its border with Belgium and Germany is. */
    BORDER(
            "Landsgrens",
            1,
            "Hoeveel keer zo lang de grens met België en Duitsland is (logaritme van de verhouding, 1 km erbij geteld).");

    private final String label;
    private final double usualWeight;
    private final String explanation;

    Aspect(String label, double usualWeight, String explanation) {
        this.label = label;
        this.usualWeight = usualWeight;
        this.explanation = explanation;
    }

    /** What it is, in Dutch. */
    public String label() {
        return label;
    }

    /** What is compared and how, in a Dutch sentence. */
    public String explanation() {
        return explanation;
    }

    /** How much it counts unless somebody asks otherwise. */
    public double usualWeight() {
        return usualWeight;
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
}
