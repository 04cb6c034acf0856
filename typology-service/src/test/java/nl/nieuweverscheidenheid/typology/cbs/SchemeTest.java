// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.cbs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import nl.nieuweverscheidenheid.typology.figures.Groups;
import org.junit.jupiter.api.Test;

class SchemeTest {
    @Test
    void thereAreEighteenGroupsOfDifferentNames() {
        assertThat(Scheme.EIGHTEEN.groups())
                .extracting(Scheme.Group::slug)
                .hasSize(18)
                .doesNotHaveDuplicates();
    }

    @Test
    void everyGroupHasANameInDutch() {
        assertThat(Scheme.ALL)
                .flatExtracting(Scheme::groups)
                .extracting(Scheme.Group::slug)
                .allSatisfy(slug -> assertThat(Groups.labelOf(slug)).isNotEqualTo(slug));
    }

    /** Gives each country that nobody counts apart a resident of its own and looks where they end up. */
    @Test
    void everyResidentIsInOneGroupOfEachScheme() {
        var smallest = Map.ofEntries(
                Map.entry("Nederland", new Origin[] {Origin.NETHERLANDS}),
                Map.entry("Duitsland", new Origin[] {Origin.EUROPE, Origin.EU, Origin.GERMANY}),
                Map.entry("België", new Origin[] {Origin.EUROPE, Origin.EU, Origin.BELGIUM}),
                Map.entry("Frankrijk", new Origin[] {Origin.EUROPE, Origin.EU}),
                Map.entry("Spanje", new Origin[] {Origin.EUROPE, Origin.EU, Origin.SOUTHERN_EU}),
                Map.entry("Polen", new Origin[] {Origin.EUROPE, Origin.EU, Origin.EASTERN_EU, Origin.POLAND}),
                Map.entry("Bulgarije", new Origin[] {Origin.EUROPE, Origin.EU, Origin.EASTERN_EU}),
                Map.entry("Oekraïne", new Origin[] {Origin.EUROPE}),
                Map.entry("Turkije", new Origin[] {Origin.OUTSIDE_EUROPE, Origin.TURKEY}),
                Map.entry("Marokko", new Origin[] {Origin.OUTSIDE_EUROPE, Origin.MOROCCO}),
                Map.entry("Suriname", new Origin[] {Origin.OUTSIDE_EUROPE, Origin.SURINAME}),
                Map.entry("Curaçao", new Origin[] {Origin.OUTSIDE_EUROPE, Origin.DUTCH_CARIBBEAN}),
                Map.entry("Indonesië", new Origin[] {Origin.OUTSIDE_EUROPE, Origin.INDONESIA}),
                Map.entry("Syrië", new Origin[] {Origin.OUTSIDE_EUROPE, Origin.ASIA, Origin.SYRIA}),
                Map.entry("India", new Origin[] {Origin.OUTSIDE_EUROPE, Origin.ASIA, Origin.INDIA}),
                Map.entry("China", new Origin[] {Origin.OUTSIDE_EUROPE, Origin.ASIA}),
                Map.entry("Ghana", new Origin[] {Origin.OUTSIDE_EUROPE, Origin.AFRICA}),
                Map.entry("Brazilië", new Origin[] {Origin.OUTSIDE_EUROPE, Origin.AMERICA_OCEANIA}));
        var groups = new HashMap<String, String>();

        smallest.forEach((country, origins) -> {
            var counts = new EnumMap<Origin, Integer>(Origin.class);
            for (var origin : Origin.values()) {
                counts.put(origin, 0);
            }
            for (var origin : origins) {
                counts.put(origin, 1);
            }
            counts.put(Origin.TOTAL, 1);
            for (var scheme : Scheme.ALL) {
                assertThat(scheme.divide(counts).values())
                        .as("%s in %s", country, scheme.name())
                        .containsOnly(0, 1)
                        .containsOnlyOnce(1);
            }
            Scheme.EIGHTEEN.divide(counts).forEach((group, count) -> {
                if (count == 1) {
                    groups.put(country, group);
                }
            });
        });

        assertThat(groups.values()).hasSize(18).doesNotHaveDuplicates();
        assertThat(groups)
                .containsEntry("Bulgarije", "overig-midden-oost-eu")
                .containsEntry("Frankrijk", "overig-eu")
                .containsEntry("Oekraïne", "overig-europa")
                .containsEntry("China", "overig-azie");
    }
}
