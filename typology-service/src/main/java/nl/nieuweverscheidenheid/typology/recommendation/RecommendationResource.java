// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.recommendation;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.nieuweverscheidenheid.typology.facts.CurrentTypology;
import nl.nieuweverscheidenheid.typology.lookup.Limits;
import nl.nieuweverscheidenheid.typology.lookup.MunicipalityView;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/typology/v1/municipalities/{code}/recommendations")
class RecommendationResource {
    private static final int MOST = 100;

    private final Recommendations recommendations;
    private final CurrentTypology typology;

    RecommendationResource(Recommendations recommendations, CurrentTypology typology) {
        this.recommendations = recommendations;
        this.typology = typology;
    }

    /** With {@code entry} only those that are named, if they are recommended: whether, and why. */
    @GetMapping
    @Operation(summary = "Stories for a municipality, with the reasons")
    RecommendationsView forMunicipality(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable List<String> theme,
            @RequestParam(required = false) @Nullable List<String> entry,
            @RequestParam(defaultValue = "6") int limit,
            @RequestParam(defaultValue = "false") boolean explain) {
        var wish = new Recommendations.Wish(all(theme), all(entry), Limits.checked(limit, MOST));
        return new RecommendationsView(recommendations.forMunicipality(code, wish).stream()
                .map(recommendation -> view(recommendation, explain))
                .toList());
    }

    private static Set<String> all(@Nullable List<String> values) {
        return Set.copyOf(Objects.requireNonNullElse(values, List.of()));
    }

    private RecommendationView view(Recommendations.Recommendation recommendation, boolean explain) {
        var municipality = MunicipalityView.of(recommendation.municipality(), typology.get());
        var entry = recommendation.entry();
        return new RecommendationView(
                new EntryView(
                        entry.id(),
                        entry.kind(),
                        entry.title(),
                        entry.summary(),
                        entry.themes(),
                        entry.status(),
                        entry.sample(),
                        entry.publishedAt()),
                new PlaceView(municipality.code(), municipality.name()),
                municipality.type(),
                recommendation.explanation().similarity(),
                recommendation.reasons().stream()
                        .map(RecommendationReasonView::new)
                        .toList(),
                explain ? ExplanationView.of(recommendation.explanation()) : null);
    }

    record RecommendationsView(List<RecommendationView> items) {}

    record RecommendationView(
            EntryView entry,
            PlaceView municipality,
            MunicipalityView.@Nullable Type type,
            double similarity,
            List<RecommendationReasonView> reasons,
            @Nullable ExplanationView explanation) {}

    record ExplanationView(
            double score, double similarity, double sameType, double themes, double freshness, double further) {
        static ExplanationView of(Recommendations.Explanation explanation) {
            return new ExplanationView(
                    explanation.score(),
                    explanation.similarity(),
                    explanation.sameType(),
                    explanation.themes(),
                    explanation.freshness(),
                    explanation.further());
        }
    }

    record EntryView(
            String id,
            String kind,
            String title,
            String summary,
            List<String> themes,
            String status,
            boolean sample,
            Instant publishedAt) {}

    record PlaceView(String code, String name) {}

    record RecommendationReasonView(String text) {}
}
