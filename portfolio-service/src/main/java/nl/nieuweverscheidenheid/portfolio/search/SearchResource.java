// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.nieuweverscheidenheid.events.EntryEvent;
import nl.nieuweverscheidenheid.kit.web.InvalidInput;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.kit.web.Violation;
import nl.nieuweverscheidenheid.portfolio.index.DocumentKind;
import nl.nieuweverscheidenheid.portfolio.index.Facet;
import nl.nieuweverscheidenheid.portfolio.index.IndexedName;
import nl.nieuweverscheidenheid.portfolio.miss.Misses;
import nl.nieuweverscheidenheid.portfolio.municipality.Municipalities;
import nl.nieuweverscheidenheid.portfolio.municipality.MunicipalityCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/portfolio/v1/search")
@Tag(name = "search")
class SearchResource {
    private static final int LONGEST = 200;
    private static final Paging FEW = new Paging(1, 3);
    private static final int FEW_NAMES = 5;

    private final StorySearch stories;
    private final TopicSearch topics;
    private final NameSearch names;
    private final FacetLabels labels;
    private final Municipalities municipalities;
    private final Misses misses;

    SearchResource(
            StorySearch stories,
            TopicSearch topics,
            NameSearch names,
            FacetLabels labels,
            Municipalities municipalities,
            Misses misses) {
        this.stories = stories;
        this.topics = topics;
        this.names = names;
        this.labels = labels;
        this.municipalities = municipalities;
        this.misses = misses;
    }

    @GetMapping
    @Operation(summary = "Finds stories, topics, municipalities, types and themes", description = """
                    Stories by words and facets, with counts; several values of one facet widen, different facets narrow.
                    Beside them come the best few topics, municipalities, types and themes. `in` asks for some of these
                    only; `in=topics` alone gives pages of topics. Where no story is found, `widened` holds what is found
                    without the filters or without some of the words, and says so.""")
    ResultView find(Terms terms, Paging paging) {
        var asked = terms.toAsked(municipalities);
        var parts = asked.parts();
        var result = new Result();
        if (parts.contains(Part.STORIES)) {
            result.stories = stories.answer(asked.question(), paging, asked.withIds());
        }
        var words = asked.question().words();
        if (result.stories != null
                && result.stories.total() == 0
                && !asked.question().isFiltered()) {
            misses.note(words);
        }
        if (!words.isEmpty() && parts.contains(Part.TOPICS)) {
            result.topics = topics.answer(words, parts.size() == 1 ? paging : FEW);
        }
        if (!words.isEmpty() && parts.stream().anyMatch(part -> part.kind != null)) {
            result.names = names.answer(words);
        }
        return view(result, asked, paging);
    }

    private ResultView view(Result result, Asked asked, Paging paging) {
        var found = Optional.ofNullable(result.stories);
        return new ResultView(
                found.map(answer -> hits(answer.hits())).orElse(null),
                found.map(StorySearch.Answer::total).orElse(null),
                paging.page(),
                paging.pageSize(),
                found.map(answer -> facets(answer.facets())).orElse(null),
                found.filter(answer -> asked.withIds())
                        .map(StorySearch.Answer::ids)
                        .orElse(null),
                found.flatMap(StorySearch.Answer::didYouMean).orElse(null),
                found.flatMap(StorySearch.Answer::widened)
                        .map(widened -> new WidenedView(
                                widened.withoutFilters(),
                                widened.withoutWords(),
                                hits(widened.hits()),
                                widened.total()))
                        .orElse(null),
                Optional.ofNullable(result.topics)
                        .map(answer -> new PartView<>(
                                answer.hits().stream().map(TopicView::of).toList(), answer.total()))
                        .orElse(null),
                names(result, asked, paging, Part.MUNICIPALITIES),
                names(result, asked, paging, Part.TYPES),
                names(result, asked, paging, Part.THEMES));
    }

    private static @Nullable PartView<NameView> names(Result result, Asked asked, Paging paging, Part part) {
        if (result.names == null || !asked.parts().contains(part)) {
            return null;
        }
        var found = result.names.getOrDefault(Objects.requireNonNull(part.kind), List.of());
        var page = PageOf.cut(found, asked.parts().size() == 1 ? paging : new Paging(1, FEW_NAMES));
        return new PartView<>(page.items().stream().map(NameView::of).toList(), found.size());
    }

    private List<HitView> hits(List<StorySearch.Hit> hits) {
        return hits.stream()
                .map(hit -> {
                    var code = new MunicipalityCode(hit.story().municipality());
                    return HitView.of(hit, municipalities.nameOf(code), municipalities.current(code));
                })
                .toList();
    }

    private Map<String, List<FacetLabels.Count>> facets(Map<Facet, Map<String, Integer>> counts) {
        var facets = new TreeMap<String, List<FacetLabels.Count>>();
        for (var facet : Facet.values()) {
            facets.put(facet.parameter(), labels.labelled(facet, counts.getOrDefault(facet, Map.of())));
        }
        return facets;
    }

    /** Among what is sought; names have a kind of document that is not a text. */
    private enum Part {
        STORIES(null),
        TOPICS(null),
        MUNICIPALITIES(DocumentKind.MUNICIPALITY),
        TYPES(DocumentKind.TYPE),
        THEMES(DocumentKind.THEME);

        private final @Nullable DocumentKind kind;

        Part(@Nullable DocumentKind kind) {
            this.kind = kind;
        }

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Asked(Question question, Set<Part> parts, boolean withIds) {}

    private static final class Result {
        private StorySearch.@Nullable Answer stories;
        private TopicSearch.@Nullable Answer topics;
        private @Nullable Map<DocumentKind, List<IndexedName>> names;
    }

    /** What is sought; several values of one facet widen, different facets narrow. */
    record Terms(
            @Nullable String q,
            @Nullable List<String> in,
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
        private Asked toAsked(Municipalities municipalities) {
            var violations = new ArrayList<Violation>();
            if (q != null && q.length() > LONGEST) {
                violations.add(Violation.in("q", "too-long", "q has at most %d characters".formatted(LONGEST)));
            }
            if (sort != null && !sort.equals("relevance") && !sort.equals("newest")) {
                violations.add(Violation.in("sort", "not-allowed", "sort is relevance or newest"));
            }
            if (include != null && !include.equals("ids")) {
                violations.add(Violation.in("include", "not-allowed", "include is ids"));
            }
            var parts = parts(violations);
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
            want(
                    wanted,
                    Facet.MUNICIPALITY,
                    Objects.requireNonNullElse(municipality, List.<String>of()).stream()
                            .map(municipalities::currentCode)
                            .toList());
            return new Asked(
                    new Question(
                            Objects.requireNonNullElse(q, "").strip(),
                            wanted,
                            Optional.ofNullable(year),
                            "newest".equals(sort)),
                    parts,
                    include != null);
        }

        private Set<Part> parts(List<Violation> violations) {
            if (in == null || in.isEmpty()) {
                return EnumSet.allOf(Part.class);
            }
            var parts = EnumSet.noneOf(Part.class);
            for (var part : Part.values()) {
                if (in.contains(part.slug())) {
                    parts.add(part);
                }
            }
            if (parts.size() < Set.copyOf(in).size()) {
                violations.add(Violation.in(
                        "in", "not-allowed", "in is stories, topics, municipalities, types, themes or some of these"));
            }
            return parts;
        }

        private static void want(Map<Facet, List<String>> wanted, Facet facet, @Nullable List<String> values) {
            var some = Objects.requireNonNullElse(values, List.<String>of()).stream()
                    .filter(value -> !value.isBlank())
                    .toList();
            if (!some.isEmpty()) {
                wanted.put(facet, some);
            }
        }
    }

    record ResultView(
            @Nullable List<HitView> items,
            @Nullable Long total,
            int page,
            int pageSize,
            @Nullable Map<String, List<FacetLabels.Count>> facets,
            @Nullable List<String> ids,
            @Nullable String didYouMean,
            @Nullable WidenedView widened,
            @Nullable PartView<TopicView> topics,
            @Nullable PartView<NameView> municipalities,
            @Nullable PartView<NameView> types,
            @Nullable PartView<NameView> themes) {}

    record WidenedView(boolean withoutFilters, List<String> withoutWords, List<HitView> items, long total) {}

    record PartView<T>(List<T> items, long total) {}

    record HitView(
            String id,
            @Nullable String slug,
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
            EntryEvent.@Nullable Image image,
            Instant publishedAt,
            HighlightView highlight) {
        static HitView of(StorySearch.Hit hit, String name, Optional<Municipalities.Municipality> municipality) {
            var story = hit.story();
            return new HitView(
                    story.id(),
                    story.slug(),
                    story.kind(),
                    story.title(),
                    story.summary(),
                    new Place(story.municipality(), name),
                    municipality
                            .map(one -> new Place(one.provinceCode(), one.province()))
                            .orElse(null),
                    municipality.flatMap(Municipalities.Municipality::type).orElse(null),
                    story.themes(),
                    story.status(),
                    story.evidence(),
                    story.startYear(),
                    municipality.map(Municipalities.Municipality::longitude).orElse(null),
                    municipality.map(Municipalities.Municipality::latitude).orElse(null),
                    story.sample(),
                    story.image(),
                    story.publishedAt(),
                    new HighlightView(
                            hit.highlight().title().orElse(null),
                            hit.highlight().summary().orElse(null),
                            hit.highlight().snippet().orElse(null),
                            hit.highlight().section().orElse(null)));
        }
    }

    record Place(String code, String name) {}

    record HighlightView(
            @Nullable String title,
            @Nullable String summary,
            @Nullable String snippet,
            @Nullable String section) {}

    record TopicView(
            String id,
            String category,
            String title,
            int postCount,
            boolean answered,
            Instant lastPostAt,
            TopicHighlight highlight) {
        static TopicView of(TopicSearch.Hit hit) {
            var topic = hit.topic();
            return new TopicView(
                    topic.id(),
                    topic.category(),
                    topic.title(),
                    topic.postCount(),
                    topic.answered(),
                    topic.lastPostAt(),
                    new TopicHighlight(hit.title().orElse(null), hit.snippet().orElse(null)));
        }
    }

    record TopicHighlight(@Nullable String title, @Nullable String snippet) {}

    /** A municipality, type or theme; of a municipality that has ended, when that was and what it became. */
    record NameView(
            String id,
            String slug,
            String name,
            @Nullable String province,
            @Nullable Type type,
            @Nullable LocalDate endedDate,
            @Nullable List<IndexedName.Successor> became) {
        static NameView of(IndexedName name) {
            return new NameView(
                    name.id(),
                    name.slug(),
                    name.name(),
                    name.province(),
                    name.type() == null
                            ? null
                            : new Type(
                                    name.type().slug(),
                                    name.type().name(),
                                    name.type().basis()),
                    name.endedDate(),
                    name.endedDate() == null ? null : name.became());
        }
    }

    record Type(String slug, String name, String basis) {}
}
