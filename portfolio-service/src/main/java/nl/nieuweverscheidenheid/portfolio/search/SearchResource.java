// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import nl.nieuweverscheidenheid.kit.web.InvalidInput;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.kit.web.Violation;
import nl.nieuweverscheidenheid.portfolio.municipality.Municipalities;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/portfolio/v1/search")
class SearchResource {
    private static final int LONGEST = 200;

    private final EntrySearch search;

    SearchResource(EntrySearch search) {
        this.search = search;
    }

    @GetMapping
    ResultView find(Terms terms, Paging paging) {
        var withIds = terms.isIdsIncluded();
        return ResultView.of(search.answer(terms.toQuestion(), paging, withIds), paging, withIds);
    }

    /** What is sought; several values of one facet widen, different facets narrow. */
    record Terms(
            @Nullable String q,
            @Nullable List<String> type,
            @Nullable List<String> theme,
            @Nullable List<String> kind,
            @Nullable List<String> province,
            @Nullable List<String> status,
            @Nullable List<String> evidence,
            @Nullable List<String> municipality,
            @Nullable Integer year,
            @Nullable String sort,
            @Nullable String include) {
        boolean isIdsIncluded() {
            return "ids".equals(include);
        }

        EntrySearch.Question toQuestion() {
            var violations = new ArrayList<Violation>();
            if (q != null && q.length() > LONGEST) {
                violations.add(Violation.in("q", "too-long", "q has at most %d characters".formatted(LONGEST)));
            }
            if (sort != null && !sort.equals("relevance") && !sort.equals("newest")) {
                violations.add(Violation.in("sort", "not-allowed", "sort is relevance or newest"));
            }
            if (include != null && !isIdsIncluded()) {
                violations.add(Violation.in("include", "not-allowed", "include is ids"));
            }
            if (!violations.isEmpty()) {
                throw new InvalidInput(violations);
            }
            var wanted = new EnumMap<Facet, List<String>>(Facet.class);
            want(wanted, Facet.TYPE, type);
            want(wanted, Facet.THEME, theme);
            want(wanted, Facet.KIND, kind);
            want(wanted, Facet.PROVINCE, province);
            want(wanted, Facet.STATUS, status);
            want(wanted, Facet.EVIDENCE, evidence);
            want(wanted, Facet.MUNICIPALITY, municipality);
            return new EntrySearch.Question(
                    Objects.requireNonNullElse(q, "").strip(),
                    wanted,
                    Optional.ofNullable(year),
                    "newest".equals(sort));
        }

        private static void want(Map<Facet, List<String>> wanted, Facet facet, @Nullable List<String> values) {
            if (values != null && !values.isEmpty()) {
                wanted.put(
                        facet, values.stream().filter(value -> !value.isBlank()).toList());
            }
        }
    }

    record ResultView(
            List<HitView> items,
            long total,
            int page,
            int pageSize,
            Map<String, List<EntrySearch.Count>> facets,
            @Nullable List<String> ids) {
        static ResultView of(EntrySearch.Answer answer, Paging paging, boolean withIds) {
            var facets = new TreeMap<String, List<EntrySearch.Count>>();
            answer.facets().forEach((facet, counts) -> facets.put(facet.parameter(), counts));
            return new ResultView(
                    answer.hits().stream().map(HitView::of).toList(),
                    answer.total(),
                    paging.page(),
                    paging.pageSize(),
                    facets,
                    withIds ? answer.ids() : null);
        }
    }

    record HitView(
            String id,
            String kind,
            String title,
            String summary,
            Place municipality,
            @Nullable Place province,
            Municipalities.@Nullable Type type,
            List<String> themes,
            String status,
            String evidence,
            int year,
            @Nullable Double lon,
            @Nullable Double lat,
            boolean sample,
            Instant publishedAt,
            HighlightView highlight) {
        static HitView of(EntrySearch.Hit hit) {
            var content = hit.entry().content();
            var municipality = hit.municipality();
            return new HitView(
                    hit.entry().id(),
                    content.kind(),
                    content.title(),
                    content.summary(),
                    new Place(
                            content.municipality(),
                            municipality.map(Municipalities.Municipality::name).orElse(content.municipality())),
                    municipality
                            .map(one -> new Place(one.provinceCode(), one.province()))
                            .orElse(null),
                    municipality.flatMap(Municipalities.Municipality::type).orElse(null),
                    content.themes(),
                    content.status(),
                    content.evidence(),
                    content.period().startYear(),
                    municipality.map(Municipalities.Municipality::longitude).orElse(null),
                    municipality.map(Municipalities.Municipality::latitude).orElse(null),
                    content.sample(),
                    hit.entry().publishedAt(),
                    new HighlightView(
                            hit.highlight().title().orElse(null),
                            hit.highlight().summary().orElse(null),
                            hit.highlight().snippet().orElse(null)));
        }
    }

    record Place(String code, String name) {}

    record HighlightView(
            @Nullable String title,
            @Nullable String summary,
            @Nullable String snippet) {}
}
