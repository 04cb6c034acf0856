// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.recommendation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import nl.nieuweverscheidenheid.typology.classification.Typology;
import nl.nieuweverscheidenheid.typology.facts.CurrentTypology;
import nl.nieuweverscheidenheid.typology.municipality.Municipality;
import nl.nieuweverscheidenheid.typology.municipality.MunicipalityCode;
import nl.nieuweverscheidenheid.typology.peer.Peers;
import org.springframework.stereotype.Service;

/** What a municipality can learn from: entries of those most like it, and of those of its type. */
@Service
class Recommendations {
    private static final int PEERS = 40;
    /** Of two equally alike, the one of the same type is of more use. */
    private static final double SAME_TYPE = 0.15;

    private final RecommendableEntries entries;
    private final CurrentTypology typology;

    Recommendations(RecommendableEntries entries, CurrentTypology typology) {
        this.entries = entries;
        this.typology = typology;
    }

    /** An entry, whose it is, how alike that municipality is (0 to 1), and why it is recommended, in Dutch. */
    record Recommendation(
            RecommendableEntry entry,
            Municipality municipality,
            boolean sameType,
            double similarity,
            List<String> reasons) {
        double score() {
            return similarity + (sameType ? SAME_TYPE : 0);
        }
    }

    List<Recommendation> forMunicipality(String codeOrSlug, int limit) {
        var now = typology.get();
        var own = now.register().get(codeOrSlug);
        var from = new LinkedHashSet<String>();
        now.peers().of(own.code(), PEERS).forEach(peer -> from.add(peer.code().value()));
        now.typeOf(own.code())
                .ifPresent(type -> now.members(type.slug())
                        .forEach(member -> from.add(member.code().value())));
        from.remove(own.code().value());

        var peers = now.peers().of(own.code(), now.register().all().size());
        return entries.of(from).stream()
                .flatMap(entry -> now.register().find(entry.municipality()).stream()
                        .map(other -> recommendation(entry, own, other, now, peers)))
                .sorted(Comparator.comparingDouble(Recommendation::score)
                        .reversed()
                        .thenComparing(one -> one.entry().publishedAt(), Comparator.reverseOrder())
                        .thenComparing(one -> one.entry().id()))
                .limit(limit)
                .toList();
    }

    private static Recommendation recommendation(
            RecommendableEntry entry, Municipality own, Municipality other, Typology now, List<Peers.Peer> peers) {
        var type = now.typeOf(own.code());
        var sameType = type.isPresent() && type.equals(now.typeOf(other.code()));
        var reasons = new ArrayList<String>();
        if (sameType) {
            reasons.add("%s is ook van het type %s"
                    .formatted(other.name(), type.get().name()));
        }
        peers.stream()
                .filter(peer -> peer.code().equals(other.code()))
                .flatMap(peer -> peer.reasons().stream())
                .limit(2)
                .forEach(reason -> reasons.add(reason.text()));
        return new Recommendation(
                entry,
                other,
                sameType,
                now.peers().similarity(own.code(), new MunicipalityCode(entry.municipality())),
                reasons);
    }
}
