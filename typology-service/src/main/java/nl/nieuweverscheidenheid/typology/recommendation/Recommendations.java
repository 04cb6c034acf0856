// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.recommendation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.nieuweverscheidenheid.typology.classification.Typology;
import nl.nieuweverscheidenheid.typology.facts.CurrentTypology;
import nl.nieuweverscheidenheid.typology.municipality.EndedMunicipality;
import nl.nieuweverscheidenheid.typology.municipality.Municipality;
import nl.nieuweverscheidenheid.typology.municipality.MunicipalityCode;
import nl.nieuweverscheidenheid.typology.peer.Peers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * What a municipality can learn from: entries of those most like it, and of those of its type; if it has none, of the type
 * that it comes nearest to.
 *
 * <p>An entry's score is its municipality's similarity, and more for the same type, for themes that are asked for and for
 * being new. Each further entry of one municipality counts for less, and of one municipality come at most half of those that
 * are told as long as others have some, so that not only the nearest one is heard.
 */
@Service
class Recommendations {
    private static final int PEERS = 40;
    /** Of two equally alike, the one of the same type is of more use. */
    private static final double SAME_TYPE = 0.15;
    /** Less if it is not the municipality's own type, but only the one that it comes nearest to. */
    private static final double NEAREST_TYPE = 0.05;

    private static final double THEMES = 0.25;
    private static final double FRESHNESS = 0.1;
    /** After this time the bonus for being new has halved. */
    private static final Duration HALF_LIFE = Duration.ofDays(730);
    /** What is left of an entry's score for each better one of the same municipality. */
    private static final double FURTHER = 0.85;
    /** Those that are told to be among the most alike. */
    private static final int VERY_ALIKE = 10;
    /** So many are told apart by those that come before them. */
    private static final int NAMED = 3;

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

    /**
     * What is wanted.
     *
     * @param themes entries with these rank higher
     * @param only these entries, if they are among those that are recommended; all if there are none
     */
    record Wish(Set<String> themes, Set<String> only, int limit) {
        Wish {
            themes = Set.copyOf(themes);
            only = Set.copyOf(only);
        }
    }

    /** An entry, whose it is, how alike that municipality is (0 to 1), and why it is recommended, in Dutch. */
    record Recommendation(
            RecommendableEntry entry, Municipality municipality, List<String> reasons, Explanation explanation) {}

    /**
     * How a score came about.
     *
     * @param similarity of the municipality, from 0 to 1
     * @param sameType what it adds that both are of one type, or that it is of the type that the municipality comes nearest to
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

    /**
     * A municipality that can be learnt from.
     *
     * @param rank its place among the peers, from 1
     * @param kinship if it is of the type that counts for this municipality
     */
    private record Neighbour(Municipality municipality, int rank, double similarity, Optional<Kinship> kinship) {
        double kinshipBonus() {
            return kinship.map(Kinship::bonus).orElse(0.0);
        }

        /** No entry of its can score more. */
        double most(Wish wish) {
            return similarity + kinshipBonus() + (wish.themes().isEmpty() ? 0 : THEMES) + FRESHNESS;
        }
    }

    /** The type whose municipalities count for more, by how much, and why so, in Dutch. */
    private record Kinship(String type, double bonus, String reason) {
        static Optional<Kinship> of(Municipality own, Typology now) {
            var classification = now.classification(own.code());
            return classification
                    .type()
                    .map(type -> new Kinship(
                            type,
                            SAME_TYPE,
                            "Ook van het type " + now.types().get(type).name()))
                    .or(() -> classification
                            .indication()
                            .nearest()
                            .map(nearest -> new Kinship(
                                    nearest.type(),
                                    NEAREST_TYPE,
                                    "Van het type dat het dichtst bij %s komt: %s"
                                            .formatted(
                                                    own.name(),
                                                    now.types()
                                                            .get(nearest.type())
                                                            .name()))));
        }

        boolean has(MunicipalityCode one, Typology now) {
            return now.classification(one).type().filter(type::equals).isPresent();
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

        Candidate after(int better) {
            return new Candidate(entry, neighbour, explanation.after(better));
        }
    }

    /** The best of those that were offered, as many as fit. */
    private static final class Best {
        private final PriorityQueue<Candidate> candidates = new PriorityQueue<>(Candidate.BEST_FIRST.reversed());
        private final int limit;

        Best(int limit) {
            this.limit = limit;
        }

        void offer(Candidate candidate) {
            candidates.add(candidate);
            if (candidates.size() > limit) {
                candidates.remove();
            }
        }

        /** Whether nothing that scores at most so much would still fit. */
        boolean isBeyond(double score) {
            var worst = candidates.peek();
            return candidates.size() == limit && worst != null && worst.score() > score;
        }

        Stream<Candidate> bestFirst() {
            return candidates.stream().sorted(Candidate.BEST_FIRST);
        }
    }

    /** The best entries for a municipality. */
    List<Recommendation> forMunicipality(String codeOrSlug, Wish wish) {
        var now = typology.get();
        var own = now.register().get(codeOrSlug);
        var ranking = now.peers().ranking(own.code());
        var at = clock.instant();
        var mostOfOne = (wish.limit() + 1) / 2;
        var best = new Best(wish.limit());
        var spare = new Best(wish.limit());
        var neighbours = neighbours(now, own, ranking);
        for (var neighbour : neighbours) {
            if (!best.isBeyond(neighbour.most(wish))) {
                var candidates = candidates(neighbour, now, wish, at);
                for (var place = 0; place < candidates.size(); place++) {
                    (place < mostOfOne ? best : spare).offer(candidates.get(place));
                }
            }
        }
        var telling = neighbours.stream()
                .filter(neighbour -> entries(neighbour, now).findAny().isPresent())
                .limit(NAMED)
                .toList();
        return Stream.concat(best.bestFirst(), spare.bestFirst())
                .limit(wish.limit())
                .sorted(Candidate.BEST_FIRST)
                .map(candidate -> new Recommendation(
                        candidate.entry(),
                        candidate.neighbour().municipality(),
                        reasons(candidate, own, telling, now, wish.themes()),
                        candidate.explanation()))
                .toList();
    }

    private static List<Neighbour> neighbours(Typology now, Municipality own, List<Peers.Ranked> ranking) {
        var neighbours = new ArrayList<Neighbour>();
        var kinship = Kinship.of(own, now);
        for (var i = 0; i < ranking.size(); i++) {
            var peer = ranking.get(i);
            var kin = kinship.filter(one -> one.has(peer.code(), now));
            if (i < PEERS || kin.isPresent()) {
                neighbours.add(new Neighbour(now.register().get(peer.code()), i + 1, peer.similarity(), kin));
            }
        }
        return neighbours;
    }

    /** A municipality's entries, with those of municipalities that have become part of it; the best first. */
    private List<Candidate> candidates(Neighbour neighbour, Typology now, Wish wish, Instant at) {
        var code = neighbour.municipality().code();
        var best = Stream.concat(
                        Stream.of(code), now.register().endedInto(code).stream().map(EndedMunicipality::code))
                .flatMap(one -> entries.of(one.value()).stream())
                .map(entry -> new Candidate(entry, neighbour, explain(entry, neighbour, wish.themes(), at)))
                .sorted(Candidate.BEST_FIRST)
                .toList();
        return IntStream.range(0, best.size())
                .mapToObj(place -> best.get(place).after(place))
                .filter(candidate -> wish.only().isEmpty()
                        || wish.only().contains(candidate.entry().id()))
                .toList();
    }

    private Stream<RecommendableEntry> entries(Neighbour neighbour, Typology now) {
        var code = neighbour.municipality().code();
        return Stream.concat(
                        Stream.of(code), now.register().endedInto(code).stream().map(EndedMunicipality::code))
                .flatMap(one -> entries.of(one.value()).stream());
    }

    private static Explanation explain(RecommendableEntry entry, Neighbour neighbour, Set<String> themes, Instant at) {
        var wanted = themes.isEmpty()
                ? 0
                : entry.themes().stream().filter(themes::contains).count() / (double) themes.size();
        var age = Duration.between(entry.publishedAt(), at);
        var halvings = Math.max(0, age.toMillis()) / (double) HALF_LIFE.toMillis();
        return new Explanation(
                neighbour.similarity(),
                neighbour.kinshipBonus(),
                THEMES * wanted,
                FRESHNESS * Math.pow(0.5, halvings),
                1);
    }

    private static List<String> reasons(
            Candidate candidate, Municipality own, List<Neighbour> telling, Typology now, Set<String> themes) {
        var neighbour = candidate.neighbour();
        var reasons = new ArrayList<String>();
        reasons.add(from(candidate, now) + howNear(neighbour, telling));
        neighbour.kinship().map(Kinship::reason).ifPresent(reasons::add);
        if (!themes.isEmpty() && candidate.entry().themes().stream().anyMatch(themes::contains)) {
            reasons.add("Over het thema dat u koos");
        }
        reasons.add(
                now.peers().reason(own.code(), neighbour.municipality().code()).text());
        return reasons;
    }

    private static String from(Candidate candidate, Typology now) {
        var name = candidate.neighbour().municipality().name();
        return now.register()
                .findEnded(candidate.entry().municipality())
                .map(former -> "Uit %s, nu deel van %s".formatted(former.name(), name))
                .orElse("Uit " + name);
    }

    /** @param telling the nearest of those that have entries */
    private static String howNear(Neighbour neighbour, List<Neighbour> telling) {
        if (neighbour.rank() == 1) {
            return ", de meest vergelijkbare gemeente";
        }
        var before = telling.stream()
                .takeWhile(one -> one.rank() < neighbour.rank())
                .map(one -> one.municipality().name())
                .toList();
        if (before.isEmpty()) {
            return ", de meest vergelijkbare gemeente met een verhaal";
        }
        if (before.size() < NAMED) {
            return ", na %s de meest vergelijkbare%s"
                    .formatted(
                            String.join(" en ", before),
                            before.size() + 1 == neighbour.rank() ? " gemeente" : " gemeente met een verhaal");
        }
        return neighbour.rank() <= VERY_ALIKE
                ? ", een van de tien meest vergelijkbare gemeenten"
                : ", nummer %d in gelijkenis".formatted(neighbour.rank());
    }
}
