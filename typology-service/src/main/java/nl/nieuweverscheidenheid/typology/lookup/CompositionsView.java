// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.lookup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.nieuweverscheidenheid.kit.web.InvalidInput;
import nl.nieuweverscheidenheid.kit.web.Violation;
import nl.nieuweverscheidenheid.typology.figures.Composition;
import nl.nieuweverscheidenheid.typology.figures.Figures;
import nl.nieuweverscheidenheid.typology.figures.Groups;
import nl.nieuweverscheidenheid.typology.figures.OverlappingCounts;
import nl.nieuweverscheidenheid.typology.municipality.Municipality;
import org.jspecify.annotations.Nullable;

/**
 * Where the residents of a municipality come from.
 *
 * @param series one for each classification; figures of one series can be compared over the years, of two they cannot
 * @param overlapping counts of groups that overlap: no partition of the residents, so without an index
 */
record CompositionsView(String code, String name, List<SeriesView> series, List<OverlapView> overlapping) {
    /** What is asked for of the figures; what nobody has is refused. */
    record Selection(Optional<String> scheme, Optional<Integer> year) {
        private boolean has(String ofScheme, int ofYear) {
            return scheme.map(ofScheme::equals).orElse(true)
                    && year.map(wanted -> wanted == ofYear).orElse(true);
        }

        private void check(Collection<Composition> compositions, Collection<OverlappingCounts> overlaps) {
            record Known(String scheme, int year) {}
            var known = Stream.concat(
                            compositions.stream().map(one -> new Known(one.scheme(), one.year())),
                            overlaps.stream().map(one -> new Known(one.scheme(), one.year())))
                    .toList();
            var schemes = known.stream().map(Known::scheme).collect(Collectors.toCollection(TreeSet::new));
            var violations = new ArrayList<Violation>();
            scheme.filter(one -> !schemes.contains(one))
                    .ifPresent(one -> violations.add(Violation.in(
                            "scheme",
                            "not-allowed",
                            "There is no classification %s; there are %s".formatted(one, String.join(", ", schemes)))));
            var years = known.stream()
                    .filter(one -> scheme.map(one.scheme()::equals).orElse(true))
                    .map(Known::year)
                    .collect(Collectors.toCollection(TreeSet::new));
            year.filter(one -> violations.isEmpty() && !years.contains(one))
                    .ifPresent(one -> violations.add(Violation.in(
                            "year",
                            "not-allowed",
                            "There are no figures of %d%s; there are of %s"
                                    .formatted(
                                            one,
                                            scheme.map(" by %s"::formatted).orElse(""),
                                            years.stream().map(String::valueOf).collect(Collectors.joining(", "))))));
            if (!violations.isEmpty()) {
                throw new InvalidInput(violations);
            }
        }
    }

    static CompositionsView of(
            Municipality one, Figures figures, List<OverlappingCounts> overlaps, Selection selection) {
        var compositions = figures.of(one.code()).compositions();
        selection.check(compositions, overlaps);
        return new CompositionsView(
                one.code().value(),
                one.name(),
                compositions.stream()
                        .filter(composition -> selection.has(composition.scheme(), composition.year()))
                        .sorted(Comparator.comparingInt(Composition::year).reversed())
                        .collect(Collectors.groupingBy(Composition::scheme))
                        .entrySet()
                        .stream()
                        .map(series -> SeriesView.of(series, figures))
                        .sorted(Comparator.comparingInt((SeriesView series) ->
                                        series.compositions().getFirst().year())
                                .reversed()
                                .thenComparing(SeriesView::scheme))
                        .toList(),
                overlaps.stream()
                        .filter(overlap -> selection.has(overlap.scheme(), overlap.year()))
                        .map(OverlapView::of)
                        .toList());
    }

    /** The figures by one classification, the newest year first. */
    record SeriesView(String scheme, String label, List<CompositionView> compositions) {
        private static SeriesView of(Map.Entry<String, List<Composition>> series, Figures figures) {
            return new SeriesView(
                    series.getKey(),
                    Groups.schemeLabelOf(series.getKey()),
                    series.getValue().stream()
                            .map(composition -> CompositionView.of(composition, figures))
                            .toList());
        }
    }

    /**
     * How the residents divide over the groups of one classification in one year.
     *
     * @param hhi the diversity index
     * @param countryHhi that of all residents of the country
     */
    record CompositionView(
            String scheme,
            int year,
            int total,
            double hhi,
            double countryHhi,
            List<GroupView> groups,
            boolean partition,
            String source) {
        private static CompositionView of(Composition composition, Figures figures) {
            var country = figures.country(composition.scheme(), composition.year());
            return new CompositionView(
                    composition.scheme(),
                    composition.year(),
                    composition.total(),
                    composition.diversity(),
                    country.diversity(),
                    GroupView.all(composition.counts(), composition::share, country::share),
                    true,
                    composition.source());
        }
    }

    /** Counts of one year that overlap. */
    record OverlapView(
            String scheme,
            String label,
            int year,
            int total,
            List<GroupView> groups,
            boolean partition,
            String note,
            String source) {
        private static OverlapView of(OverlappingCounts counts) {
            return new OverlapView(
                    counts.scheme(),
                    Groups.schemeLabelOf(counts.scheme()),
                    counts.year(),
                    counts.total(),
                    GroupView.all(counts.counts(), counts::share, null),
                    false,
                    "Deze groepen overlappen elkaar en tellen niet op tot alle inwoners; een diversiteitsindex is er niet"
                            + " uit te berekenen.",
                    counts.source());
        }
    }

    /** A group: how many residents, and which share of the municipality and of the country. */
    record GroupView(
            String group,
            String label,
            int count,
            double share,
            @Nullable Double countryShare) {
        private static List<GroupView> all(
                Map<String, Integer> counts,
                ToDoubleFunction<String> share,
                @Nullable ToDoubleFunction<String> countryShare) {
            return counts.entrySet().stream()
                    .map(group -> new GroupView(
                            group.getKey(),
                            Groups.labelOf(group.getKey()),
                            group.getValue(),
                            share.applyAsDouble(group.getKey()),
                            countryShare == null ? null : countryShare.applyAsDouble(group.getKey())))
                    .toList();
        }
    }
}
