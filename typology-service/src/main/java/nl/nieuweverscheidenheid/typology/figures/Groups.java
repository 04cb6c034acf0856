// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.figures;

import java.util.Map;

/** What groups of origin are called on pages. */
public final class Groups {
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("nederland", "Nederland"),
            // Three groups by origin
            Map.entry("europa-excl-nl", "Europa (buiten Nederland)"),
            Map.entry("buiten-europa", "Buiten Europa"),
            // Seven by migration background
            Map.entry("westers", "Westers"),
            Map.entry("marokko", "Marokko"),
            Map.entry("turkije", "Turkije"),
            Map.entry("suriname", "Suriname"),
            Map.entry("antillen-aruba", "(voormalige) Nederlandse Antillen en Aruba"),
            Map.entry("overig-niet-westers", "Overig niet-westers"),
            // Eighteen by origin, of which some are above
            Map.entry("duitsland", "Duitsland"),
            Map.entry("belgie", "België"),
            Map.entry("polen", "Polen"),
            Map.entry("overig-midden-oost-eu", "Overige Midden- en Oost-Europese EU-landen"),
            Map.entry("zuid-eu", "Zuid-Europese EU-landen"),
            Map.entry("overig-eu", "Overige EU-landen"),
            Map.entry("overig-europa", "Overig Europa (buiten de EU)"),
            Map.entry("nederlandse-cariben", "Nederlandse Cariben"),
            Map.entry("indonesie", "Indonesië"),
            Map.entry("syrie", "Syrië"),
            Map.entry("india", "India"),
            Map.entry("overig-azie", "Overig Azië"),
            Map.entry("overig-afrika", "Overig Afrika"),
            Map.entry("overig-amerika-oceanie", "Overig Amerika en Oceanië"));

    private Groups() {}

    /** The name of a group in Dutch; its code where it has none. */
    public static String labelOf(String group) {
        return LABELS.getOrDefault(group, group);
    }
}
