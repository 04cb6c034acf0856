// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.figures;

import java.util.Map;

/** What groups of origin are called on pages. */
public final class Groups {
    private static final Map<String, String> LABELS = Map.of(
            "nederland", "Nederland",
            "europa-excl-nl", "Europa (buiten Nederland)",
            "buiten-europa", "Buiten Europa",
            "westers", "Westers",
            "marokko", "Marokko",
            "turkije", "Turkije",
            "suriname", "Suriname",
            "antillen-aruba", "(voormalige) Nederlandse Antillen en Aruba",
            "overig-niet-westers", "Overig niet-westers");

    private Groups() {}

    /** The name of a group in Dutch; its code where it has none. */
    public static String labelOf(String group) {
        return LABELS.getOrDefault(group, group);
    }
}
