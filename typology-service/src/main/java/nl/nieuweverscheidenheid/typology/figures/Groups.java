// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.figures;

import static java.util.Map.entry;

import java.util.Map;

/** What groups of origin, and the classifications that they belong to, are called on pages. */
public final class Groups {
    private static final Map<String, String> SCHEMES = Map.of(
            "herkomst", "Herkomst",
            "herkomst-18", "Herkomst in achttien groepen",
            "migratieachtergrond", "Migratieachtergrond",
            "geboorteland", "Geboorteland");
    private static final Map<String, String> LABELS = Map.ofEntries(
            entry("nederland", "Nederland"),
            entry("europa-excl-nl", "Europa (buiten Nederland)"),
            entry("buiten-europa", "Buiten Europa"),
            entry("westers", "Westers"),
            entry("marokko", "Marokko"),
            entry("turkije", "Turkije"),
            entry("suriname", "Suriname"),
            entry("antillen-aruba", "(voormalige) Nederlandse Antillen en Aruba"),
            entry("overig-niet-westers", "Overig niet-westers"),
            entry("geboren-buiten-nl", "Geboren buiten Nederland"),
            entry("buiten-europa-geboren-in-nl", "Herkomst buiten Europa, geboren in Nederland"),
            entry("buiten-europa-geboren-buiten-nl", "Herkomst buiten Europa, geboren buiten Nederland"),
            // Eighteen by origin, of which some are above
            entry("duitsland", "Duitsland"),
            entry("belgie", "België"),
            entry("polen", "Polen"),
            entry("overig-midden-oost-eu", "Overige Midden- en Oost-Europese EU-landen"),
            entry("zuid-eu", "Zuid-Europese EU-landen"),
            entry("overig-eu", "Overige EU-landen"),
            entry("overig-europa", "Overig Europa (buiten de EU)"),
            entry("nederlandse-cariben", "Nederlandse Cariben"),
            entry("indonesie", "Indonesië"),
            entry("syrie", "Syrië"),
            entry("india", "India"),
            entry("overig-azie", "Overig Azië"),
            entry("overig-afrika", "Overig Afrika"),
            entry("overig-amerika-oceanie", "Overig Amerika en Oceanië"));

    private Groups() {}

    /** The name of a classification in Dutch; its code where it has none. */
    public static String schemeLabelOf(String scheme) {
        return SCHEMES.getOrDefault(scheme, scheme);
    }

    /** The name of a group in Dutch; its code where it has none. */
    public static String labelOf(String group) {
        return LABELS.getOrDefault(group, group);
    }
}
