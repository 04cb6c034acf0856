// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.figures;

import java.util.Locale;
import java.util.stream.IntStream;

/** What rules and comparisons look at. Labels and sentences are Dutch, for pages. */
public enum Indicator {
    POPULATION("Inwoners", Unit.NUMBER, "De gemeente telt %s inwoners"),
    DUTCH_SHARE("Herkomst Nederland", Unit.SHARE, "%s van de inwoners heeft een Nederlandse herkomst"),
    EUROPE_SHARE("Herkomst elders in Europa", Unit.SHARE, "%s van de inwoners heeft een herkomst elders in Europa"),
    OUTSIDE_SHARE("Herkomst buiten Europa", Unit.SHARE, "%s van de inwoners heeft een herkomst buiten Europa"),
    EUROPE_OVER_OUTSIDE(
            "Inwoners met herkomst elders in Europa, op elke 100 met herkomst buiten Europa",
            Unit.PER_HUNDRED,
            "Op elke 100 inwoners met een herkomst buiten Europa zijn er %s met een herkomst elders in Europa"),
    DIVERSITY(
            "Diversiteitsindex (3 groepen)",
            Unit.INDEX,
            "De diversiteitsindex, de kans dat twee inwoners tot verschillende herkomstgroepen horen, is %s"),
    WESTERN_SHARE(
            "Westerse migratieachtergrond (2022)",
            Unit.SHARE,
            "%s van de inwoners had in 2022 een westerse migratieachtergrond"),
    CLASSIC_GROUPS_SHARE(
            "Marokkaanse, Turkse, Surinaamse of Antilliaanse achtergrond (2022)",
            Unit.SHARE,
            "%s van de inwoners had in 2022 een Marokkaanse, Turkse, Surinaamse of Antilliaanse achtergrond"),
    NEWER_GROUPS_AMONG_MIGRANTS(
            "Andere landen dan die vier, onder inwoners met een migratieachtergrond (2022)",
            Unit.SHARE,
            "%s van de inwoners met een migratieachtergrond kwam in 2022 uit andere landen dan Marokko, Turkije, Suriname"
                    + " en de Antillen"),
    LARGEST_GROUP_SHARE(
            "Turkse of Marokkaanse achtergrond, de grootste van de twee (2022)",
            Unit.SHARE,
            "De grootste van de Turkse en de Marokkaanse groep was in 2022 %s van de inwoners"),
    LARGEST_GROUP_AMONG_MIGRANTS(
            "Die groep onder de inwoners met een migratieachtergrond (2022)",
            Unit.SHARE,
            "De grootste van de Turkse en de Marokkaanse groep was in 2022 %s van alle inwoners met een migratieachtergrond"),
    URBANITY("Stedelijkheid (klasse 1 is de stedelijkste)", Unit.CLASS, "De stedelijkheid is %s"),
    AGRICULTURE_SHARE("Bedrijven in de landbouw", Unit.PERCENT, "%s van de bedrijven zit in de landbouw of visserij"),
    BORDER_KM("Grens met België en Duitsland", Unit.KILOMETRES, "De gemeente grenst over %s aan België of Duitsland"),
    METROPOLIS_KM(
            "Afstand tot een stad met meer dan 500.000 inwoners",
            Unit.KILOMETRES,
            "De dichtstbijzijnde stad met meer dan 500.000 inwoners ligt op %s");

    private static final Locale DUTCH = Locale.of("nl", "NL");
    private static final String[] URBAN = {"zeer sterk", "sterk", "matig", "weinig", "niet"};
    /** Beyond so many decimals more two values are as good as equal. */
    private static final int MORE_DECIMALS = 4;

    private final String label;
    private final Unit unit;
    private final String sentence;

    Indicator(String label, Unit unit, String sentence) {
        this.label = label;
        this.unit = unit;
        this.sentence = sentence;
    }

    private enum Unit {
        NUMBER(1, 0, "%s"),
        SHARE(100, 1, "%s%%"),
        PERCENT(1, 1, "%s%%"),
        PER_HUNDRED(100, 0, "%s"),
        INDEX(1, 2, "%s"),
        CLASS(1, 0, "klasse %s"),
        KILOMETRES(1, 0, "%s km");

        private final double factor;
        private final int decimals;
        private final String form;

        Unit(double factor, int decimals, String form) {
            this.factor = factor;
            this.decimals = decimals;
            this.form = form;
        }
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
        return written(value, unit.decimals);
    }

    /** A value with how it is written. */
    public Written of(double value) {
        return new Written(value, written(value));
    }

    /** A threshold: without decimals that only say that it is round; of classes the last one below it. */
    public String writtenShort(double value) {
        if (unit == Unit.CLASS) {
            return written(Math.floor(value));
        }
        return IntStream.rangeClosed(0, unit.decimals)
                .filter(decimals -> Math.abs(rounded(value, decimals) - value * unit.factor) < 1e-9)
                .mapToObj(decimals -> written(value, decimals))
                .findFirst()
                .orElseGet(() -> written(value));
    }

    /** A value in a sentence, without its full stop; written so exactly that it can be told from the threshold. */
    public String told(double value, double threshold) {
        return sentence.formatted(IntStream.rangeClosed(unit.decimals, unit.decimals + MORE_DECIMALS)
                .filter(decimals -> value == threshold || rounded(value, decimals) != rounded(threshold, decimals))
                .mapToObj(decimals -> written(value, decimals))
                .findFirst()
                .orElseGet(() -> written(value)));
    }

    private double rounded(double value, int decimals) {
        var scale = Math.pow(10, decimals);
        return Math.round(value * unit.factor * scale) / scale;
    }

    private String written(double value, int decimals) {
        if (unit == Unit.CLASS) {
            // Of a municipality that has merged it is an average, perhaps so near a class that it is written alike.
            var whole = Math.abs(value - Math.rint(value)) < 0.05;
            return unit.form.formatted(String.format(DUTCH, whole ? "%.0f" : "%.1f", value))
                    + " (%s stedelijk)".formatted(URBAN[Math.clamp(Math.round(value), 1, URBAN.length) - 1]);
        }
        return unit.form.formatted(String.format(DUTCH, "%,." + decimals + "f", value * unit.factor));
    }
}
