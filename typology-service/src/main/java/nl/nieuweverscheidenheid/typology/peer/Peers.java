// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.peer;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.nieuweverscheidenheid.typology.figures.Composition;
import nl.nieuweverscheidenheid.typology.figures.Figures;
import nl.nieuweverscheidenheid.typology.figures.Groups;
import nl.nieuweverscheidenheid.typology.figures.Indicator;
import nl.nieuweverscheidenheid.typology.figures.Written;
import nl.nieuweverscheidenheid.typology.municipality.MunicipalityCode;

/**
 * How alike municipalities are.
 *
 * <p>For each aspect two municipalities lie at a distance. Compositions are compared by the Hellinger distance, √(½ Σ(√pᵢ −
 * √qᵢ)²): it is made for shares that add up to one, and bears shares of zero, which Aitchison's does not: that one would let
 * a group of some ten people decide. Sizes, agriculture and border are compared by how many times, urbanity by class. Each
 * distance is divided by the mean over all pairs, so that 1 is how far two municipalities usually lie apart; the whole is
 * their weighted root mean square D, and similarity is exp(−D): 1 for municipalities that are the same, 0.37 for two that
 * are as far apart as any two. See docs/adr/0011.
 *
 * <p>Every aspect gives a municipality a place in a space of its own, in which the distance is the straight line; so all that
 * is kept are these places. Immutable but for what is kept of answers.
 */
public final class Peers {
    private static final int REASONS = 3;
    private static final String ORIGIN = "herkomst";
    private static final String BACKGROUND = "migratieachtergrond";
    private static final String DUTCH = "nederland";

    private final List<MunicipalityCode> codes;
    private final Map<MunicipalityCode, Integer> numbers = new HashMap<>();
    private final Figures figures;
    private final Map<Aspect, double[][]> places = new EnumMap<>(Aspect.class);
    /** How far each municipality lies from the others on average, by aspect. */
    private final Map<Aspect, double[]> usually = new EnumMap<>(Aspect.class);

    private final Map<MunicipalityCode, List<Ranked>> rankings = new ConcurrentHashMap<>();

    public Peers(Figures figures) {
        this.figures = figures;
        this.codes = figures.indicators().keySet().stream()
                .sorted(Comparator.comparing(MunicipalityCode::value))
                .toList();
        IntStream.range(0, codes.size()).forEach(number -> numbers.put(codes.get(number), number));
        for (var aspect : Aspect.values()) {
            var own = places(aspect);
            var mean = Arrays.stream(meanDistances(own)).average().orElse(0);
            if (mean > 0) {
                Arrays.stream(own).forEach(place -> Arrays.setAll(place, i -> place[i] / mean));
            }
            places.put(aspect, own);
            usually.put(aspect, meanDistances(own));
        }
    }

    /** A municipality that is like another, from 0 to 1, and in what above all. */
    public record Peer(MunicipalityCode code, double similarity, List<Reason> reasons) {
        public Peer {
            reasons = List.copyOf(reasons);
        }
    }

    /** How far away a municipality is from another; 1 is usual. */
    public record Ranked(MunicipalityCode code, double distance) {
        /** How alike it is, from 0 to 1. */
        public double similarity() {
            return Math.exp(-distance);
        }
    }

    /** In what two municipalities are alike: in a Dutch sentence, and by the figures behind it. */
    public record Reason(Aspect aspect, String text, List<Compared> figures) {
        public Reason {
            figures = List.copyOf(figures);
        }
    }

    /** A figure of both, and the median of the country. */
    public record Compared(String label, Written own, Written other, Written median) {}

    /** Every municipality that can be compared, by code. */
    public List<MunicipalityCode> codes() {
        return codes;
    }

    /** The municipalities that are most like this one, the most alike first. */
    public List<Peer> of(MunicipalityCode code, int limit) {
        return of(code, limit, Weights.USUAL);
    }

    /** As {@link #of(MunicipalityCode, int)}, with other weights. */
    public List<Peer> of(MunicipalityCode code, int limit, Weights weights) {
        return ranking(code, weights).stream()
                .limit(limit)
                .map(near -> new Peer(near.code(), near.similarity(), reasons(code, near.code(), weights, REASONS)))
                .toList();
    }

    /** All other municipalities, the most alike first. */
    public List<Ranked> ranking(MunicipalityCode code) {
        return rankings.computeIfAbsent(code, unseen -> sorted(number(code), Weights.USUAL));
    }

    /** How alike two municipalities are, from 0 to 1. */
    public double similarity(MunicipalityCode a, MunicipalityCode b) {
        return similarity(a, b, Weights.USUAL);
    }

    /** As {@link #similarity(MunicipalityCode, MunicipalityCode)}, with other weights. */
    public double similarity(MunicipalityCode a, MunicipalityCode b, Weights weights) {
        return Math.exp(-distance(number(a), number(b), weights));
    }

    /** How far apart two municipalities are in one aspect; 1 is usual. */
    public double distance(MunicipalityCode a, MunicipalityCode b, Aspect aspect) {
        return distance(number(a), number(b), aspect);
    }

    /** In what two municipalities are most remarkably alike. */
    public Reason reason(MunicipalityCode own, MunicipalityCode other) {
        return reasons(own, other, Weights.USUAL, 1).getFirst();
    }

    private List<Ranked> ranking(MunicipalityCode code, Weights weights) {
        return weights.equals(Weights.USUAL) ? ranking(code) : sorted(number(code), weights);
    }

    private List<Ranked> sorted(int own, Weights weights) {
        return IntStream.range(0, codes.size())
                .filter(other -> other != own)
                .mapToObj(other -> new Ranked(codes.get(other), distance(own, other, weights)))
                .sorted(Comparator.comparingDouble(Ranked::distance)
                        .thenComparing(near -> near.code().value()))
                .toList();
    }

    private double distance(int a, int b, Weights weights) {
        var sum = 0.0;
        for (var aspect : Aspect.values()) {
            var weight = weights.of(aspect);
            if (weight > 0) {
                var distance = distance(a, b, aspect);
                sum += weight * distance * distance;
            }
        }
        return Math.sqrt(sum / weights.sum());
    }

    private double distance(int a, int b, Aspect aspect) {
        var own = of(places, aspect);
        return distance(own[a], own[b]);
    }

    /** The straight line. */
    static double distance(double[] a, double[] b) {
        var sum = 0.0;
        for (var i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }

    private static <T> T of(Map<Aspect, T> all, Aspect aspect) {
        return Objects.requireNonNull(all.get(aspect), "Nothing is known of " + aspect);
    }

    /** First what the two share and the municipality shares with few others. */
    private List<Reason> reasons(MunicipalityCode own, MunicipalityCode other, Weights weights, int limit) {
        var a = number(own);
        var b = number(other);
        return Stream.of(Aspect.values())
                .filter(aspect -> weights.of(aspect) > 0)
                .sorted(Comparator.comparingDouble((Aspect aspect) ->
                                weights.of(aspect) * (of(usually, aspect)[a] - distance(a, b, aspect)))
                        .reversed())
                .limit(limit)
                .map(aspect -> reason(aspect, own, other))
                .toList();
    }

    private Reason reason(Aspect aspect, MunicipalityCode own, MunicipalityCode other) {
        return switch (aspect) {
            case ORIGIN -> {
                var dutch = compared(Indicator.DUTCH_SHARE, own, other);
                var outside = compared(Indicator.OUTSIDE_SHARE, own, other);
                yield new Reason(
                        aspect,
                        "%s van de inwoners heeft een Nederlandse herkomst en %s een herkomst buiten Europa; daar %s en %s"
                                .formatted(
                                        dutch.own().text(),
                                        outside.own().text(),
                                        dutch.other().text(),
                                        outside.other().text()),
                        List.of(dutch, compared(Indicator.EUROPE_SHARE, own, other), outside));
            }
            case BACKGROUND -> background(own, other);
            case SIZE -> {
                var size = compared(Indicator.POPULATION, own, other);
                yield new Reason(
                        aspect,
                        "%s inwoners, daar %s"
                                .formatted(size.own().text(), size.other().text()),
                        List.of(size));
            }
            case URBANITY -> {
                var urbanity = compared(Indicator.URBANITY, own, other);
                yield new Reason(
                        aspect,
                        urbanity.own().equals(urbanity.other())
                                ? "Even stedelijk: " + urbanity.own().text()
                                : "Stedelijkheid %s, daar %s"
                                        .formatted(
                                                urbanity.own().text(),
                                                urbanity.other().text()),
                        List.of(urbanity));
            }
            case AGRICULTURE -> {
                var agriculture = compared(Indicator.AGRICULTURE_SHARE, own, other);
                yield new Reason(
                        aspect,
                        "%s van de bedrijven is landbouw, daar %s"
                                .formatted(
                                        agriculture.own().text(),
                                        agriculture.other().text()),
                        List.of(agriculture));
            }
            case BORDER -> {
                var border = compared(Indicator.BORDER_KM, own, other);
                yield new Reason(
                        aspect,
                        border.own().value() == 0 && border.other().value() == 0
                                ? "Geen van beide ligt aan de landsgrens"
                                : "%s landsgrens, daar %s"
                                        .formatted(
                                                border.own().text(),
                                                border.other().text()),
                        List.of(border));
            }
        };
    }

    /** By the group that is the largest after the Dutch one. */
    private Reason background(MunicipalityCode own, MunicipalityCode other) {
        var composition = composition(own, BACKGROUND);
        var group = composition.counts().keySet().stream()
                .filter(one -> !one.equals(DUTCH))
                .max(Comparator.comparingDouble(composition::share))
                .orElse(DUTCH);
        var compared = new Compared(
                "%s (%d)".formatted(Groups.labelOf(group), composition.year()),
                share(composition.share(group)),
                share(composition(other, BACKGROUND).share(group)),
                share(figures.medianShare(BACKGROUND, group)));
        return new Reason(
                Aspect.BACKGROUND,
                "De grootste groep met een migratieachtergrond (%d) is %s: %s, daar %s"
                        .formatted(
                                composition.year(),
                                Groups.labelOf(group),
                                compared.own().text(),
                                compared.other().text()),
                List.of(compared));
    }

    private static Written share(double share) {
        return Indicator.DUTCH_SHARE.of(share);
    }

    private Compared compared(Indicator indicator, MunicipalityCode own, MunicipalityCode other) {
        return new Compared(
                indicator.label(),
                indicator.of(value(indicator, own)),
                indicator.of(value(indicator, other)),
                indicator.of(figures.median(indicator)));
    }

    private double[][] places(Aspect aspect) {
        return switch (aspect) {
            case ORIGIN -> roots(ORIGIN);
            case BACKGROUND -> roots(BACKGROUND);
            case SIZE -> places(code -> Math.log(value(Indicator.POPULATION, code)));
            case URBANITY -> places(code -> value(Indicator.URBANITY, code));
            // One per cent and one kilometre more, so that none at all can be compared as well.
            case AGRICULTURE -> places(code -> Math.log1p(value(Indicator.AGRICULTURE_SHARE, code)));
            case BORDER -> places(code -> Math.log1p(value(Indicator.BORDER_KM, code)));
        };
    }

    private double[][] places(ToDoubleFunction<MunicipalityCode> place) {
        return codes.stream()
                .map(code -> new double[] {place.applyAsDouble(code)})
                .toArray(double[][]::new);
    }

    private double[][] roots(String scheme) {
        var compositions = codes.stream().map(code -> composition(code, scheme)).toList();
        var groups = compositions.stream()
                .flatMap(composition -> composition.counts().keySet().stream())
                .distinct()
                .toList();
        return compositions.stream()
                .map(composition -> roots(composition, groups))
                .toArray(double[][]::new);
    }

    /** Where a composition lies so that the straight line between two is their Hellinger distance. */
    static double[] roots(Composition composition, List<String> groups) {
        return groups.stream()
                .mapToDouble(group -> Math.sqrt(composition.share(group) / 2))
                .toArray();
    }

    private static double[] meanDistances(double[][] places) {
        return Arrays.stream(places)
                .mapToDouble(own -> Arrays.stream(places)
                                .mapToDouble(other -> distance(own, other))
                                .sum()
                        / Math.max(1, places.length - 1))
                .toArray();
    }

    private Composition composition(MunicipalityCode code, String scheme) {
        return figures.of(code)
                .newest(scheme)
                .orElseThrow(() -> new IllegalArgumentException("There is no " + scheme + " of " + code));
    }

    private double value(Indicator indicator, MunicipalityCode code) {
        return Objects.requireNonNull(figures.indicators(code).get(indicator), "There is no value of " + indicator);
    }

    private int number(MunicipalityCode code) {
        return Objects.requireNonNull(numbers.get(code), "There are no figures of " + code);
    }
}
