// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.comparison;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import nl.nieuweverscheidenheid.typology.classification.Typology;
import nl.nieuweverscheidenheid.typology.facts.CurrentTypology;
import nl.nieuweverscheidenheid.typology.figures.Written;
import nl.nieuweverscheidenheid.typology.lookup.Limits;
import nl.nieuweverscheidenheid.typology.lookup.MunicipalityView;
import nl.nieuweverscheidenheid.typology.peer.Peers;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/typology/v1/municipalities/{code}/peers")
class PeersResource {
    private final CurrentTypology typology;

    PeersResource(CurrentTypology typology) {
        this.typology = typology;
    }

    @GetMapping
    @Operation(summary = "The municipalities most like this one, with the reasons")
    PeersView of(
            @PathVariable String code,
            @RequestParam(defaultValue = "8") int limit,
            @RequestParam(required = false) @Nullable List<String> weight) {
        var now = typology.get();
        var one = now.register().get(code);
        var others = now.register().all().size() - 1;
        var weights = WeightsParameter.read(weight);
        return new PeersView(
                now.peers().of(one.code(), Limits.checked(limit, others), weights).stream()
                        .map(peer -> PeerView.of(peer, now))
                        .toList(),
                WeightView.of(weights));
    }

    record PeersView(List<PeerView> items, List<WeightView> weights) {}

    record PeerView(MunicipalityView municipality, double similarity, List<PeerReasonView> reasons) {
        static PeerView of(Peers.Peer peer, Typology now) {
            return new PeerView(
                    MunicipalityView.of(now.register().get(peer.code()), now),
                    peer.similarity(),
                    peer.reasons().stream().map(PeerReasonView::of).toList());
        }
    }

    /** In what the two are alike, with the figures behind it. */
    record PeerReasonView(String aspect, String label, String text, List<PeerFigureView> figures) {
        static PeerReasonView of(Peers.Reason reason) {
            return new PeerReasonView(
                    reason.aspect().slug(),
                    reason.aspect().label(),
                    reason.text(),
                    reason.figures().stream()
                            .map(figure ->
                                    new PeerFigureView(figure.label(), figure.own(), figure.other(), figure.median()))
                            .toList());
        }
    }

    /** A figure of the municipality, of its peer, and the median of the country. */
    record PeerFigureView(String label, Written own, Written peer, Written median) {}
}
