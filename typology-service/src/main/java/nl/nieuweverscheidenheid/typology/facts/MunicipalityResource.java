// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.facts;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.nieuweverscheidenheid.kit.web.InvalidInput;
import nl.nieuweverscheidenheid.kit.web.PageLimit;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.kit.web.Violation;
import nl.nieuweverscheidenheid.typology.classification.Typology;
import nl.nieuweverscheidenheid.typology.figures.Composition;
import nl.nieuweverscheidenheid.typology.figures.Groups;
import nl.nieuweverscheidenheid.typology.municipality.EndedMunicipality;
import nl.nieuweverscheidenheid.typology.peer.Aspect;
import nl.nieuweverscheidenheid.typology.peer.Peers;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/typology/v1/municipalities")
class MunicipalityResource {
    private static final int MOST_COMPARED = 3;

    private final CurrentTypology typology;

    MunicipalityResource(CurrentTypology typology) {
        this.typology = typology;
    }

    @GetMapping
    PageOf<MunicipalityView> list(
            @RequestParam Optional<String> q,
            @RequestParam(required = false) @Nullable List<String> type,
            @RequestParam(required = false) @Nullable List<String> province,
            @PageLimit(usual = 50, most = 500) Paging paging) {
        var now = typology.get();
        var found = q
                .filter(typed -> !typed.isBlank())
                .map(typed -> now.register().named(typed))
                .orElseGet(() -> now.register().all())
                .stream()
                .filter(one -> type == null
                        || now.typeOf(one.code())
                                .filter(own -> type.contains(own.slug()))
                                .isPresent())
                .filter(one -> province == null || province.contains(one.provinceCode()))
                .toList();
        return PageOf.cut(found, paging).map(one -> MunicipalityView.of(one, now));
    }

    @GetMapping("/{code}")
    Object get(@PathVariable String code) {
        var now = typology.get();
        var ended = now.register().findEnded(code);
        return ended.<Object>map(EndedView::of)
                .orElseGet(() -> MunicipalityView.of(now.register().get(code), now));
    }

    @GetMapping("/{code}/composition")
    CompositionsView composition(@PathVariable String code) {
        var now = typology.get();
        var one = now.register().get(code);
        return new CompositionsView(
                one.code().value(),
                one.name(),
                now.figures().of(one.code()).compositions().stream()
                        .sorted(Comparator.comparingInt(Composition::year).reversed())
                        .map(CompositionView::of)
                        .toList());
    }

    @GetMapping("/{code}/classification")
    ClassificationView classification(@PathVariable String code) {
        var now = typology.get();
        var one = now.register().get(code);
        return ClassificationView.of(one, now);
    }

    @GetMapping("/{code}/peers")
    PeersView peers(
            @PathVariable String code,
            @RequestParam(defaultValue = "8") int limit,
            @RequestParam(required = false) @Nullable List<String> weight) {
        var now = typology.get();
        var one = now.register().get(code);
        var weights = WeightsParameter.read(weight);
        return new PeersView(
                now.peers().of(one.code(), Limits.checked(limit), weights).stream()
                        .map(peer -> PeerView.of(peer, now))
                        .toList(),
                Arrays.stream(Aspect.values())
                        .map(aspect -> new WeightView(
                                aspect.slug(), aspect.label(), weights.values().getOrDefault(aspect, 0.0)))
                        .toList());
    }

    /** A municipality beside up to three of one's own choice, and beside the median of the country. */
    @GetMapping("/{code}/comparison")
    ComparisonView comparison(@PathVariable String code, @RequestParam List<String> with) {
        var now = typology.get();
        if (with.size() > MOST_COMPARED) {
            throw new InvalidInput(List.of(Violation.in(
                    "with", "too-many", "At most %d municipalities can be compared with".formatted(MOST_COMPARED))));
        }
        var own = now.register().get(code);
        return ComparisonView.of(own, with.stream().map(now.register()::get).toList(), now);
    }

    record EndedView(String code, String name, LocalDate endedDate, List<SuccessorView> successors) {
        static EndedView of(EndedMunicipality ended) {
            return new EndedView(
                    ended.code().value(),
                    ended.name(),
                    ended.endDate(),
                    ended.successors().stream()
                            .map(successor -> new SuccessorView(
                                    successor.code().value(),
                                    successor.name(),
                                    successor.primary(),
                                    successor.addressShare()))
                            .toList());
        }
    }

    record SuccessorView(String code, String name, boolean primary, double addressShare) {}

    record CompositionsView(String code, String name, List<CompositionView> compositions) {}

    record CompositionView(
            String scheme, int year, int total, double hhi, List<GroupView> groups, boolean partition, String source) {
        static CompositionView of(Composition composition) {
            return new CompositionView(
                    composition.scheme(),
                    composition.year(),
                    composition.total(),
                    composition.diversity(),
                    composition.counts().entrySet().stream()
                            .map(group -> new GroupView(
                                    group.getKey(),
                                    Groups.labelOf(group.getKey()),
                                    group.getValue(),
                                    composition.share(group.getKey())))
                            .toList(),
                    true,
                    composition.source());
        }
    }

    record GroupView(String group, String label, int count, double share) {}

    record PeersView(List<PeerView> items, List<WeightView> weights) {}

    record WeightView(String aspect, String label, double weight) {}

    record PeerView(MunicipalityView municipality, double similarity, List<PeerReasonView> reasons) {
        static PeerView of(Peers.Peer peer, Typology typology) {
            return new PeerView(
                    MunicipalityView.of(typology.register().get(peer.code().value()), typology),
                    peer.similarity(),
                    peer.reasons().stream()
                            .map(reason -> new PeerReasonView(reason.aspect().slug(), reason.text()))
                            .toList());
        }
    }

    record PeerReasonView(String aspect, String text) {}
}
