// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.recommendation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.nieuweverscheidenheid.typology.classification.Typology;
import nl.nieuweverscheidenheid.typology.facts.CurrentTypology;
import nl.nieuweverscheidenheid.typology.municipality.Municipality;
import nl.nieuweverscheidenheid.typology.municipality.MunicipalityCode;
import nl.nieuweverscheidenheid.typology.peer.Peers;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * What a municipality can learn from: entries of those most like it, and of those of its type.
 *
 * <p>An entry's score is its municipality's similarity, and more for the same type, for themes that are asked for and for
 * being new; each further entry of one municipality counts for less, so that not only the nearest one is heard.
 */
@Service
class Recommendations {
    private static final int PEERS = 40;
    /** Of two equally alike, the one of the same type is of more use. */
    private static final double SAME_TYPE = 0.15;

    private static final double THEMES = 0.25;
    private static final double FRESHNESS = 0.1;
    /** After this time the bonus for being new has halved. */
    private static final Duration HALF_LIFE = Duration.ofDays(730);
    /** What is left of an entry's score for each better one of the same municipality. */
    private static final double FURTHER = 0.85;

    private final RecommendableEntries entries;
    private final Supplier<Typology> typology;
    private final Clock clock;

    @Autowired
    Recommendations(RecommendableEntries entries, CurrentTypology typology, Clock clock) {
        this(entries, typology::get, clock);
    }

    Recommendations(RecommendableEntries entries, Supplier<Typology> typology, Clock clock) {
        this.entries = entries;
        this.typology = typology;
        this.clock = clock;
    }

    /** An entry, whose it is, how alike that municipality is (0 to 1), and why it is recommended, in Dutch. */
    record Recommendation(
            RecommendableEntry entry, Municipality municipality, List<String> reasons, Explanation explanation) {}

    /**
     * How a score came about.
     *
     * @param similarity of the municipality, from 0 to 1
     * @param sameType what it adds that both are of one type
     * @param themes what its themes add, if some were asked for
     * @param freshness what it adds that the entry is new
     * @param further what is left of the sum, as there are better entries of the same municipality
     */
    record Explanation(double similarity, double sameType, double themes, double freshness, double further) {
        double score() {
            return (similarity + sameType + themes + freshness) * further;
        }

        Explanation after(int better) {
            return new Explanation(similarity, sameType, themes, freshness, Math.pow(FURTHER, better));
        }
    }

    private record Candidate(RecommendableEntry entry, Neighbour neighbour, Explanation explanation, double score) {
        static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::score)
                .reversed()
                .thenComparing(candidate -> candidate.entry().publishedAt(), Comparator.reverseOrder())
                .thenComparing(candidate -> candidate.entry().id());

        Candidate(RecommendableEntry entry, Neighbour neighbour, Explanation explanation) {
            this(entry, neighbour, explanation, explanation.score());
        }
    }

    /**
     * A municipality that can be learnt from.
     *
     * @param rank its place among the peers, from 1
     * @param former the name of a municipality that has become part of it, whose entries these are
     */
    private record Neighbour(
            Municipality municipality,
            int rank,
            double similarity,
            boolean sameType,
            @Nullable String former) {}

    /** The best entries for a municipality; those with the wanted themes rank higher. */
    List<Recommendation> forMunicipality(String codeOrSlug, Set<String> themes, int limit) {
        var now = typology.get();
        var own = now.register().get(codeOrSlug);
        var ranking = now.peers().ranking(own.code());
        var at = clock.instant();
        var best = new PriorityQueue<Candidate>(limit + 1, Candidate.BEST_FIRST.reversed());
        neighbours(now, own, ranking)
                .forEach((code, neighbour) -> ofOne(entries.of(code), neighbour, themes, at)
                        .forEach(candidate -> {
                            best.add(candidate);
                            if (best.size() > limit) {
                                best.remove();
                            }
                        }));
        return best.stream()
                .sorted(Candidate.BEST_FIRST)
                .map(candidate -> new Recommendation(
                        candidate.entry(),
                        candidate.neighbour().municipality(),
                        reasons(candidate, own, ranking, now, themes),
                        candidate.explanation()))
                .toList();
    }

    /** By the code that entries carry: that of the neighbour, or of one that has become part of it. */
    private static Map<String, Neighbour> neighbours(Typology now, Municipality own, List<Peers.Ranked> ranking) {
        var neighbours = new LinkedHashMap<String, Neighbour>();
        var type = now.typeOf(own.code());
        for (var i = 0; i < ranking.size(); i++) {
            var peer = ranking.get(i);
            var sameType = type.isPresent() && type.equals(now.typeOf(peer.code()));
            if (i < PEERS || sameType) {
                var municipality = now.register().get(peer.code().value());
                var code = peer.code().value();
                neighbours.put(code, new Neighbour(municipality, i + 1, peer.similarity(), sameType, null));
                now.register()
                        .endedInto(municipality.code())
                        .forEach(ended -> neighbours.put(
                                ended.code().value(),
                                new Neighbour(
                                        municipality,
                                        neighbours.get(code).rank(),
                                        peer.similarity(),
                                        sameType,
                                        ended.name())));
            }
        }
        return neighbours;
    }

    private static List<Candidate> ofOne(
            Collection<RecommendableEntry> entries, Neighbour neighbour, Set<String> themes, Instant at) {
        var best = entries.stream()
                .map(entry -> new Candidate(entry, neighbour, explain(entry, neighbour, themes, at)))
                .sorted(Candidate.BEST_FIRST)
                .toList();
        return IntStream.range(0, best.size())
                .mapToObj(place -> new Candidate(
                        best.get(place).entry(),
                        neighbour,
                        best.get(place).explanation().after(place)))
                .toList();
    }

    private static Explanation explain(RecommendableEntry entry, Neighbour neighbour, Set<String> themes, Instant at) {
        var wanted = themes.isEmpty()
                ? 0
                : entry.themes().stream().filter(themes::contains).count() / (double) themes.size();
        var age = Duration.between(entry.publishedAt(), at);
        var halvings = Math.max(0, age.toMillis()) / (double) HALF_LIFE.toMillis();
        return new Explanation(
                neighbour.similarity(),
                neighbour.sameType() ? SAME_TYPE : 0,
                THEMES * wanted,
                FRESHNESS * Math.pow(0.5, halvings),
                1);
    }

    private static List<String> reasons(
            Candidate candidate, Municipality own, List<Peers.Ranked> ranking, Typology now, Set<String> themes) {
        var neighbour = candidate.neighbour();
        var name = neighbour.municipality().name();
        var reasons = new ArrayList<String>();
        var from = neighbour.former() == null
                ? "Uit " + name
                : "Uit %s, nu deel van %s".formatted(neighbour.former(), name);
        reasons.add(
                switch (neighbour.rank()) {
                    case 1 -> from + ", de meest vergelijkbare gemeente";
                    case 2 ->
                        "%s, na %s de meest vergelijkbare gemeente"
                                .formatted(from, name(now, ranking.getFirst().code()));
                    default ->
                        neighbour.rank() <= PEERS
                                ? "%s, nummer %d van de vergelijkbare gemeenten".formatted(from, neighbour.rank())
                                : from;
                });
        if (neighbour.sameType()) {
            now.typeOf(own.code()).ifPresent(type -> reasons.add("Ook van het type " + type.name()));
        }
        if (!themes.isEmpty() && candidate.entry().themes().stream().anyMatch(themes::contains)) {
            reasons.add("Over het thema dat u koos");
        }
        reasons.add(
                now.peers().reason(own.code(), neighbour.municipality().code()).text());
        return reasons;
    }

    private static String name(Typology now, MunicipalityCode code) {
        return now.register().get(code.value()).name();
    }
}
