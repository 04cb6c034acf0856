// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.cbs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A way to divide all residents into groups, each resident into one. Where the table has a group of countries of which
 * some are groups of their own, those are taken off it.
 */
record Scheme(String name, List<Group> groups) {
    /** The three of CBS, as facts/origin.csv has them. */
    static final Scheme THREE = new Scheme(
            "herkomst",
            List.of(
                    group("nederland", Origin.NETHERLANDS),
                    group("europa-excl-nl", Origin.EUROPE),
                    group("buiten-europa", Origin.OUTSIDE_EUROPE)));

    /** Eighteen, as many as the WRR has, but not the WRR's: docs/adr/0013 tells why these. */
    static final Scheme EIGHTEEN = new Scheme(
            "herkomst-18",
            List.of(
                    group("nederland", Origin.NETHERLANDS),
                    group("duitsland", Origin.GERMANY),
                    group("belgie", Origin.BELGIUM),
                    group("polen", Origin.POLAND),
                    group("overig-midden-oost-eu", Origin.EASTERN_EU, Origin.POLAND),
                    group("zuid-eu", Origin.SOUTHERN_EU),
                    group(
                            "overig-eu",
                            Origin.EU,
                            Origin.EASTERN_EU,
                            Origin.SOUTHERN_EU,
                            Origin.GERMANY,
                            Origin.BELGIUM),
                    group("overig-europa", Origin.EUROPE, Origin.EU),
                    group("turkije", Origin.TURKEY),
                    group("marokko", Origin.MOROCCO),
                    group("suriname", Origin.SURINAME),
                    group("nederlandse-cariben", Origin.DUTCH_CARIBBEAN),
                    group("indonesie", Origin.INDONESIA),
                    group("syrie", Origin.SYRIA),
                    group("india", Origin.INDIA),
                    group("overig-azie", Origin.ASIA, Origin.SYRIA, Origin.INDIA),
                    group("overig-afrika", Origin.AFRICA),
                    group("overig-amerika-oceanie", Origin.AMERICA_OCEANIA)));

    static final List<Scheme> ALL = List.of(THREE, EIGHTEEN);

    /** One of the groups: those of an origin without those of others that lie within it. */
    record Group(String slug, Origin of, List<Origin> without) {}

    private static Group group(String slug, Origin of, Origin... without) {
        return new Group(slug, of, List.of(without));
    }

    /** The residents of each group, by all the origins' counts; below 0 where the counts contradict each other. */
    Map<String, Integer> divide(Map<Origin, Integer> counts) {
        var divided = new LinkedHashMap<String, Integer>();
        for (var group : groups) {
            var inside =
                    group.without().stream().mapToInt(part -> of(counts, part)).sum();
            divided.put(group.slug(), of(counts, group.of()) - inside);
        }
        return divided;
    }

    private static int of(Map<Origin, Integer> counts, Origin origin) {
        return Objects.requireNonNull(counts.get(origin), origin::name);
    }
}
