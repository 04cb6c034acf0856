// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.facts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nieuweverscheidenheid.typology.classification.Assignment;
import nl.nieuweverscheidenheid.typology.classification.Rules;
import nl.nieuweverscheidenheid.typology.classification.Typology;
import nl.nieuweverscheidenheid.typology.figures.Figures;
import nl.nieuweverscheidenheid.typology.figures.Profile;
import nl.nieuweverscheidenheid.typology.figures.Profiles;
import nl.nieuweverscheidenheid.typology.figures.Surroundings;
import nl.nieuweverscheidenheid.typology.municipality.Division;
import nl.nieuweverscheidenheid.typology.municipality.Municipality;
import nl.nieuweverscheidenheid.typology.municipality.MunicipalityCode;
import nl.nieuweverscheidenheid.typology.municipality.Register;
import nl.nieuweverscheidenheid.typology.type.Types;

/**
 * All that a typology is made of. Immutable.
 *
 * @param populationYear of which 1 January the division counts residents
 * @param surroundings by municipality of their year
 */
record Facts(
        Types types,
        Division division,
        int populationYear,
        List<FactSet.Figures> figures,
        Map<MunicipalityCode, Surroundings> surroundings,
        Map<MunicipalityCode, Double> borderKm,
        Map<MunicipalityCode, Assignment> assignments) {
    private static final String PARTITION_OF_ALL = "herkomst";

    Facts {
        figures = List.copyOf(figures);
        surroundings = Map.copyOf(surroundings);
        borderKm = Map.copyOf(borderKm);
        assignments = Map.copyOf(assignments);
    }

    /** These facts with imported ones over them, as they stand on a day: mergers after it are still to come. */
    Facts with(Collection<FactSet> imported, LocalDate asOf) {
        var changed = this;
        var byDate = imported.stream()
                .sorted(Comparator.comparing(
                        set -> FactSet.Mergers.dateOf(set.name()).orElse(LocalDate.MIN)))
                .toList();
        for (var set : byDate) {
            changed = switch (set) {
                case FactSet.Figures figuresOfOneYear -> changed.with(figuresOfOneYear);
                case FactSet.Assignments newer -> changed.with(newer);
                case FactSet.Mergers mergers -> mergers.date().isAfter(asOf) ? changed : changed.with(mergers);
            };
        }
        return changed;
    }

    /** The typology that follows from them. */
    Typology typology(Rules rules) {
        var profiles = profiles();
        var today = new Division(counted(profiles), division.ended(), division.foundedOn());
        return new Typology(
                types, new Register(today), new Figures(today.municipalities(), profiles), rules, assignments);
    }

    /** The figures of every municipality. */
    Map<MunicipalityCode, Profile> profiles() {
        return new Profiles(figures.stream().map(FactSet.Figures::compositions).toList(), surroundings, borderKm)
                .of(division);
    }

    /** The municipalities with the residents of the newest year that is known. */
    private List<Municipality> counted(Map<MunicipalityCode, Profile> profiles) {
        return division.municipalities().stream()
                .map(one -> Optional.ofNullable(profiles.get(one.code()))
                        .flatMap(profile -> profile.newest(PARTITION_OF_ALL))
                        .filter(newest -> newest.year() > populationYear)
                        .map(newest -> one.with(newest.total()))
                        .orElse(one))
                .toList();
    }

    private Facts with(FactSet.Figures newer) {
        var byName = new LinkedHashMap<String, FactSet.Figures>();
        figures.forEach(set -> byName.put(set.name(), set));
        byName.put(newer.name(), newer);
        return new Facts(
                types, division, populationYear, List.copyOf(byName.values()), surroundings, borderKm, assignments);
    }

    private Facts with(FactSet.Assignments newer) {
        var all = new HashMap<>(assignments);
        all.putAll(newer.byMunicipality());
        return new Facts(types, division, populationYear, figures, surroundings, borderKm, all);
    }

    private Facts with(FactSet.Mergers set) {
        return new Facts(
                types,
                division.after(set.date(), set.mergers(), set.founded()),
                populationYear,
                figures,
                surroundings,
                borderKm,
                assignments);
    }
}
