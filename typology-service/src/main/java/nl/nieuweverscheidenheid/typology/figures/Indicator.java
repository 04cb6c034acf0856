// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.figures;

import java.util.Locale;

/** What rules and comparisons look at. Labels are Dutch, for pages. */
public enum Indicator {
    POPULATION("Inwoners", Unit.NUMBER),
    DUTCH_SHARE("Aandeel herkomst Nederland", Unit.SHARE),
    EUROPE_SHARE("Aandeel herkomst Europa buiten Nederland", Unit.SHARE),
    OUTSIDE_SHARE("Aandeel herkomst buiten Europa", Unit.SHARE),
    EUROPE_OVER_OUTSIDE("Herkomst Europa gedeeld door herkomst buiten Europa", Unit.RATIO),
    DIVERSITY("Diversiteitsindex (3 groepen)", Unit.RATIO),
    WESTERN_SHARE("Aandeel westerse migratieachtergrond (2022)", Unit.SHARE),
    CLASSIC_GROUPS_SHARE("Aandeel vier klassieke migrantengroepen (2022)", Unit.SHARE),
    NEWER_GROUPS_AMONG_MIGRANTS("Deel van de inwoners met een migratieachtergrond buiten die vier groepen", Unit.SHARE),
    LARGEST_GROUP_SHARE("Aandeel grootste groep (Turks of Marokkaans, 2022)", Unit.SHARE),
    LARGEST_GROUP_AMONG_MIGRANTS("Deel van die groep onder inwoners met een migratieachtergrond", Unit.SHARE),
    URBANITY("Stedelijkheid (1 zeer sterk, 5 niet)", Unit.CLASS),
    AGRICULTURE_SHARE("Bedrijven in de landbouw", Unit.PERCENT),
    BORDER_KM("Grens met België en Duitsland", Unit.KILOMETRES),
    METROPOLIS_KM("Afstand tot een stad met meer dan 500.000 inwoners", Unit.KILOMETRES);

    private static final Locale DUTCH = Locale.of("nl", "NL");

    private final String label;
    private final Unit unit;

    Indicator(String label, Unit unit) {
        this.label = label;
        this.unit = unit;
    }

    private enum Unit {
        NUMBER,
        SHARE,
        RATIO,
        CLASS,
        PERCENT,
        KILOMETRES
    }

    /** What it is, in Dutch. */
    public String label() {
        return label;
    }

    /** Its name on the wire, such as dutch-share. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A value as Dutch readers write it, with its unit. */
    public String written(double value) {
        return switch (unit) {
            case NUMBER -> String.format(DUTCH, "%,.0f", value);
            case SHARE -> String.format(DUTCH, "%.1f%%", value * 100);
            case PERCENT -> String.format(DUTCH, "%.1f%%", value);
            case RATIO -> String.format(DUTCH, "%.2f", value);
            case CLASS -> String.format(DUTCH, "%.0f", value);
            case KILOMETRES -> String.format(DUTCH, "%.0f km", value);
        };
    }
}
