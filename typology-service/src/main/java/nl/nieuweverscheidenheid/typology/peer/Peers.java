// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.peer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.nieuweverscheidenheid.typology.figures.Composition;
import nl.nieuweverscheidenheid.typology.figures.Figures;
import nl.nieuweverscheidenheid.typology.figures.Groups;
import nl.nieuweverscheidenheid.typology.figures.Indicator;
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
 * <p>All distances are computed once (some 60,000 pairs by 6 aspects, 3 MB). Immutable but for what is kept of answers.
 */
public final class Peers {
    private static final int REASONS = 3;
    private static final String ORIGIN = "herkomst";
    private static final String BACKGROUND = "migratieachtergrond";
    private static final String DUTCH = "nederland";

    private final List<MunicipalityCode> codes;
    private final Map<MunicipalityCode, Integer> places = new HashMap<>();
    private final Figures figures;
    private final Map<Aspect, float[]> distances = new EnumMap<>(Aspect.class);
    /** How far each municipality lies from the others on average, by aspect. */
    private final Map<Aspect, double[]> usually = new EnumMap<>(Aspect.class);

    private final Map<MunicipalityCode, List<Near>> usual = new ConcurrentHashMap<>();
    private final Map<MunicipalityCode, List<Ranked>> rankings = new ConcurrentHashMap<>();

    public Peers(Figures figures) {
        this.figures = figures;
        this.codes = figures.indicators().keySet().stream()
                .sorted(Comparator.comparing(MunicipalityCode::value))
                .toList();
        IntStream.range(0, codes.size()).forEach(place -> places.put(codes.get(place), place));
        for (var aspect : Aspect.values()) {
            distances.put(aspect, typical(measure(aspect)));
            usually.put(
                    aspect,
                    IntStream.range(0, codes.size())
                            .mapToDouble(own -> IntStream.range(0, codes.size())
                                    .filter(other -> other != own)
                                    .mapToDouble(other -> distance(own, other, aspect))
                                    .average()
                                    .orElse(0))
                            .toArray());
        }
    }

    /** A municipality that is like another, from 0 to 1, and in what above all. */
    public record Peer(MunicipalityCode code, double similarity, List<Reason> reasons) {
        public Peer {
            reasons = List.copyOf(reasons);
        }
    }

    /** How alike a municipality is to another, without why. */
    public record Ranked(MunicipalityCode code, double similarity) {}

    /** In what two municipalities are alike, in Dutch. */
    public record Reason(Aspect aspect, String text) {}

    /** How near another municipality is. */
    private record Near(int place, double distance) {}

    /** The municipalities that are most like this one, the most alike first. */
    public List<Peer> of(MunicipalityCode code, int limit) {
        return of(code, limit, Weights.USUAL);
    }

    /** As {@link #of(MunicipalityCode, int)}, with other weights. */
    public List<Peer> of(MunicipalityCode code, int limit, Weights weights) {
        var own = place(code);
        return nearest(code, weights).stream()
                .limit(limit)
                .map(near -> new Peer(
                        codes.get(near.place()), Math.exp(-near.distance()), reasons(own, near.place(), weights)))
                .toList();
    }

    /** All other municipalities, the most alike first. */
    public List<Ranked> ranking(MunicipalityCode code) {
        return rankings.computeIfAbsent(
                code,
                unseen -> nearest(code, Weights.USUAL).stream()
                        .map(near -> new Ranked(codes.get(near.place()), Math.exp(-near.distance())))
                        .toList());
    }

    /** How alike two municipalities are, from 0 to 1. */
    public double similarity(MunicipalityCode a, MunicipalityCode b) {
        return Math.exp(-distance(a, b));
    }

    /** How far apart two municipalities are; 1 is usual. */
    public double distance(MunicipalityCode a, MunicipalityCode b) {
        return distance(place(a), place(b), Weights.USUAL);
    }

    /** How far apart two municipalities are in one aspect; 1 is usual. */
    public double distance(MunicipalityCode a, MunicipalityCode b, Aspect aspect) {
        return distance(place(a), place(b), aspect);
    }

    /** Why two municipalities are alike, what is most remarkable first. */
    public List<Reason> reasons(MunicipalityCode a, MunicipalityCode b) {
        return reasons(place(a), place(b), Weights.USUAL);
    }

    private List<Near> nearest(MunicipalityCode code, Weights weights) {
        if (weights.equals(Weights.USUAL)) {
            return usual.computeIfAbsent(code, unseen -> sorted(place(code), weights));
        }
        return sorted(place(code), weights);
    }

    private List<Near> sorted(int own, Weights weights) {
        return IntStream.range(0, codes.size())
                .filter(other -> other != own)
                .mapToObj(other -> new Near(other, distance(own, other, weights)))
                .sorted(Comparator.comparingDouble(Near::distance)
                        .thenComparing(near -> codes.get(near.place()).value()))
                .toList();
    }

    private double distance(int a, int b, Weights weights) {
        var sum = 0.0;
        for (var aspect : Aspect.values()) {
            var distance = distance(a, b, aspect);
            sum += weights.of(aspect) * distance * distance;
        }
        return Math.sqrt(sum / weights.sum());
    }

    private double distance(int a, int b, Aspect aspect) {
        return of(distances, aspect)[a * codes.size() + b];
    }

    private static <T> T of(Map<Aspect, T> all, Aspect aspect) {
        return Objects.requireNonNull(all.get(aspect), "Nothing is known of " + aspect);
    }

    /** First what the two share and the municipality shares with few others. */
    private List<Reason> reasons(int own, int other, Weights weights) {
        return Stream.of(Aspect.values())
                .filter(aspect -> weights.of(aspect) > 0)
                .sorted(Comparator.comparingDouble((Aspect aspect) ->
                                weights.of(aspect) * (of(usually, aspect)[own] - distance(own, other, aspect)))
                        .reversed())
                .limit(REASONS)
                .map(aspect -> new Reason(aspect, text(aspect, codes.get(own), codes.get(other))))
                .toList();
    }

    private String text(Aspect aspect, MunicipalityCode own, MunicipalityCode other) {
        return switch (aspect) {
            case ORIGIN ->
                "%s van de inwoners heeft een Nederlandse herkomst, %s een herkomst buiten Europa; daar %s en %s"
                        .formatted(
                                written(Indicator.DUTCH_SHARE, own),
                                written(Indicator.OUTSIDE_SHARE, own),
                                written(Indicator.DUTCH_SHARE, other),
                                written(Indicator.OUTSIDE_SHARE, other));
            case BACKGROUND -> {
                var composition = composition(own, BACKGROUND);
                var group = composition.counts().keySet().stream()
                        .filter(one -> !one.equals(DUTCH))
                        .max(Comparator.comparingDouble(composition::share))
                        .orElse(DUTCH);
                yield "Grootste groep met een migratieachtergrond (%d): %s, %s; daar %s"
                        .formatted(
                                composition.year(),
                                Groups.labelOf(group),
                                Indicator.DUTCH_SHARE.written(composition.share(group)),
                                Indicator.DUTCH_SHARE.written(
                                        composition(other, BACKGROUND).share(group)));
            }
            case SIZE ->
                "%s inwoners, daar %s"
                        .formatted(written(Indicator.POPULATION, own), written(Indicator.POPULATION, other));
            case URBANITY ->
                "Stedelijkheid (1 zeer sterk, 5 niet): %s, daar %s"
                        .formatted(written(Indicator.URBANITY, own), written(Indicator.URBANITY, other));
            case AGRICULTURE ->
                "%s van de bedrijven is landbouw, daar %s"
                        .formatted(
                                written(Indicator.AGRICULTURE_SHARE, own), written(Indicator.AGRICULTURE_SHARE, other));
            case BORDER ->
                value(Indicator.BORDER_KM, own) == 0 && value(Indicator.BORDER_KM, other) == 0
                        ? "Geen van beide ligt aan de landsgrens"
                        : "%s landsgrens, daar %s"
                                .formatted(written(Indicator.BORDER_KM, own), written(Indicator.BORDER_KM, other));
        };
    }

    private ToDoubleBiFunction<MunicipalityCode, MunicipalityCode> measure(Aspect aspect) {
        return switch (aspect) {
            case ORIGIN -> (a, b) -> hellinger(composition(a, ORIGIN), composition(b, ORIGIN));
            case BACKGROUND -> (a, b) -> hellinger(composition(a, BACKGROUND), composition(b, BACKGROUND));
            case SIZE -> (a, b) -> times(Indicator.POPULATION, a, b, 0);
            case URBANITY -> (a, b) -> Math.abs(value(Indicator.URBANITY, a) - value(Indicator.URBANITY, b));
            // One per cent and one kilometre more, so that none at all can be compared as well.
            case AGRICULTURE -> (a, b) -> times(Indicator.AGRICULTURE_SHARE, a, b, 1);
            case BORDER -> (a, b) -> times(Indicator.BORDER_KM, a, b, 1);
        };
    }

    /** The distances of all pairs, divided by their mean. */
    private float[] typical(ToDoubleBiFunction<MunicipalityCode, MunicipalityCode> measure) {
        var size = codes.size();
        var all = new double[size * size];
        for (var a = 0; a < size; a++) {
            for (var b = a + 1; b < size; b++) {
                var distance = measure.applyAsDouble(codes.get(a), codes.get(b));
                all[a * size + b] = distance;
                all[b * size + a] = distance;
            }
        }
        var mean = Arrays.stream(all).sum() / Math.max(1, size * (size - 1));
        var divided = new float[all.length];
        for (var i = 0; i < all.length; i++) {
            divided[i] = mean == 0 ? 0 : (float) (all[i] / mean);
        }
        return divided;
    }

    static double hellinger(Composition a, Composition b) {
        var groups = new ArrayList<>(a.counts().keySet());
        b.counts().keySet().stream().filter(group -> !groups.contains(group)).forEach(groups::add);
        return Math.sqrt(groups.stream()
                        .mapToDouble(group -> Math.sqrt(a.share(group)) - Math.sqrt(b.share(group)))
                        .map(difference -> difference * difference)
                        .sum()
                / 2);
    }

    private double times(Indicator indicator, MunicipalityCode a, MunicipalityCode b, double more) {
        return Math.abs(Math.log((value(indicator, a) + more) / (value(indicator, b) + more)));
    }

    private Composition composition(MunicipalityCode code, String scheme) {
        return figures.of(code)
                .newest(scheme)
                .orElseThrow(() -> new IllegalArgumentException("There is no " + scheme + " of " + code));
    }

    private String written(Indicator indicator, MunicipalityCode code) {
        return indicator.written(value(indicator, code));
    }

    private double value(Indicator indicator, MunicipalityCode code) {
        return Objects.requireNonNull(figures.indicators(code).get(indicator), "There is no value of " + indicator);
    }

    private int place(MunicipalityCode code) {
        return Objects.requireNonNull(places.get(code), "There are no figures of " + code);
    }

    /** Every municipality that can be compared. */
    public Set<MunicipalityCode> codes() {
        return places.keySet();
    }
}
