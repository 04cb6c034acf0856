// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.municipality;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The ways in which people write the name of a municipality, all folded: official, as in CBS tables, as in its address,
 * without what stands after a comma or in brackets, as it is called every day, and each without spaces.
 */
record Spellings(Set<String> all) {
    private static final Pattern ADDITION = Pattern.compile("[,(].*");
    /** Names that stand in no register; those of Friesland are the Dutch ones. */
    private static final Map<String, String> EVERYDAY = Map.of(
            "GM0796", "Den Bosch",
            "GM1900", "Zuidwest-Friesland",
            "GM1970", "Noordoost-Friesland",
            "GM0737", "Tietjerksteradeel",
            "GM1891", "Dantumadeel");

    static Spellings of(Municipality one) {
        var names = new ArrayList<>(List.of(one.name(), one.cbsName(), one.slug(), bare(one.name())));
        everydayName(one.code()).ifPresent(names::add);
        return folded(names);
    }

    static Optional<String> everydayName(MunicipalityCode code) {
        return Optional.ofNullable(EVERYDAY.get(code.value()));
    }

    static Spellings of(EndedMunicipality one) {
        return folded(List.of(one.name(), bare(one.name())));
    }

    boolean has(String sought) {
        return all.contains(sought);
    }

    boolean begin(String sought) {
        return all.stream().anyMatch(name -> name.startsWith(sought));
    }

    /** Whether a word in one of them begins so. */
    boolean haveWord(String sought) {
        return all.stream().anyMatch(name -> name.startsWith(sought) || name.contains(" " + sought));
    }

    boolean contain(String sought) {
        return all.stream().anyMatch(name -> name.contains(sought));
    }

    private static Spellings folded(List<String> names) {
        var all = new LinkedHashSet<String>();
        for (var name : names) {
            var folded = Names.folded(name);
            all.add(folded);
            all.add(folded.replace(" ", ""));
        }
        return new Spellings(all);
    }

    private static String bare(String name) {
        return ADDITION.matcher(name).replaceFirst("").strip();
    }
}
