// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import nl.nieuweverscheidenheid.events.EntryEvent;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryPublished;
import nl.nieuweverscheidenheid.events.MunicipalityEvent;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityRegistered;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Our own measure of the search: stories, questions, and how good an answer each story is to each of them (3 what was
 * sought, 2 good, 1 touches it). The forty sample stories are part of it; all others are silence.
 */
public final class JudgedSet {
    private static final int DEPTH = 10;
    private static final Instant FIRST = Instant.parse("2026-01-01T12:00:00Z");

    private final JsonMapper mapper = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** A question with the stories that answer it. */
    record Judgement(String kind, String query, Map<String, Integer> relevant) {}

    /** How well the questions were answered: the mean nDCG@10, of all and by kind of question, and the worst of them. */
    record Outcome(double all, Map<String, Double> byKind, List<String> worst) {
        String table() {
            var table = new StringBuilder("nDCG@10 %.3f".formatted(all));
            byKind.forEach((kind, value) -> table.append("  %s %.3f".formatted(kind, value)));
            worst.forEach(line -> table.append("%n    ".formatted()).append(line));
            return table.toString();
        }
    }

    /** The municipalities that tell them. */
    public List<MunicipalityEvent> municipalities() {
        return read("search/municipalities.json", new TypeReference<List<Place>>() {}).stream()
                .<MunicipalityEvent>map(Place::registered)
                .toList();
    }

    /** The stories, the samples among them. */
    public List<EntryPublished> stories() {
        var stories = new ArrayList<Story>();
        read("sample/entries.json", new TypeReference<List<Story>>() {}).forEach(stories::add);
        read("search/entries.json", new TypeReference<List<Story>>() {}).forEach(stories::add);
        var published = new ArrayList<EntryPublished>();
        for (var story : stories) {
            published.add(story.published(FIRST.plusSeconds(86_400L * published.size())));
        }
        return published;
    }

    List<Judgement> judgements() {
        return read("search/judgements.json", new TypeReference<>() {});
    }

    /** Asks all questions; the search answers with ids, the best first. */
    Outcome measure(Function<String, List<String>> search) {
        var byKind = new TreeMap<String, List<Double>>();
        var told = new ArrayList<Map.Entry<Double, String>>();
        for (var judgement : judgements()) {
            var ids = search.apply(judgement.query());
            var value = ndcg(ids, judgement.relevant());
            byKind.computeIfAbsent(judgement.kind(), kind -> new ArrayList<>()).add(value);
            told.add(Map.entry(
                    value,
                    "%.2f %s: %s"
                            .formatted(
                                    value,
                                    judgement.query(),
                                    ids.stream().limit(6).toList())));
        }
        var means = new TreeMap<String, Double>();
        byKind.forEach((kind, values) -> means.put(kind, mean(values)));
        return new Outcome(
                mean(byKind.values().stream().flatMap(List::stream).toList()),
                means,
                told.stream()
                        .filter(one -> one.getKey() < 0.9)
                        .sorted(Comparator.comparing(Map.Entry::getKey))
                        .map(Map.Entry::getValue)
                        .toList());
    }

    private static double ndcg(List<String> ids, Map<String, Integer> relevant) {
        var gained = 0.0;
        for (var place = 0; place < Math.min(DEPTH, ids.size()); place++) {
            gained += gain(relevant.getOrDefault(ids.get(place), 0), place);
        }
        var ideal = 0.0;
        var best = relevant.values().stream().sorted(Comparator.reverseOrder()).toList();
        for (var place = 0; place < Math.min(DEPTH, best.size()); place++) {
            ideal += gain(best.get(place), place);
        }
        return gained / ideal;
    }

    private static double gain(int grade, int place) {
        return (Math.pow(2, grade) - 1) / (Math.log(place + 2.0) / Math.log(2));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private <T> T read(String resource, TypeReference<T> type) {
        try (var json = new ClassPathResource(resource).getInputStream()) {
            return mapper.readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A municipality as the file tells it. */
    record Place(
            String code,
            String name,
            String cbsName,
            String slug,
            String provinceCode,
            String province,
            double longitude,
            double latitude,
            int population,
            @Nullable Type type) {
        MunicipalityRegistered registered() {
            return new MunicipalityRegistered(
                    code,
                    1,
                    new MunicipalityEvent.Description(
                            name, cbsName, slug, provinceCode, province, longitude, latitude, population),
                    type == null ? null : new MunicipalityEvent.Classification(type.slug(), type.name(), "indication"),
                    FIRST);
        }
    }

    /** A type as the file tells it. */
    record Type(String slug, String name) {}

    /** A story as the files tell it; a sample has a key, which makes its id. */
    record Story(
            @Nullable String id,
            @Nullable String key,
            String kind,
            String title,
            String summary,
            String municipality,
            List<String> themes,
            Map<String, String> sections,
            EntryEvent.@Nullable Period period,
            @Nullable Integer startYear,
            String status,
            String evidence,
            @Nullable String language) {
        EntryPublished published(Instant at) {
            return new EntryPublished(
                    id == null ? "voorbeeld-" + key : id,
                    1,
                    at,
                    new EntryEvent.Content(
                            kind,
                            title,
                            summary,
                            municipality,
                            null,
                            themes,
                            sections,
                            period == null ? new EntryEvent.Period(Objects.requireNonNull(startYear), null) : period,
                            status,
                            evidence,
                            List.of(),
                            Objects.requireNonNullElse(language, "nl"),
                            "CC-BY-4.0",
                            id == null,
                            null,
                            null,
                            null));
        }
    }
}
