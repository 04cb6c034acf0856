// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.embedded.EmbeddedKafka;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryPublished;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityRegistered;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpPut;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** OpenSearch with its Dutch analyser, set up as one would for these entries: one shard, merged into one segment. */
final class OpenSearch implements Engine {
    private static final int BULK = 1_000;
    private static final String INDEX = "/entries";
    private static final List<String> FACETS =
            List.of("type", "theme", "kind", "province", "status", "evidence", "municipality");
    private static final List<String> SHOWN = List.of(
            "title",
            "summary",
            "type",
            "theme",
            "kind",
            "province",
            "status",
            "evidence",
            "municipality",
            "startYear",
            "publishedAt");

    private final Program node;
    private final URI address;
    private final JsonMapper json = new JsonMapper();

    private OpenSearch(Program node, URI address) {
        this.node = node;
        this.address = address;
    }

    /** Starts it and waits until it holds all entries. */
    static OpenSearch start(Path directory, Corpus corpus, int entries) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        var port = EmbeddedKafka.freePort();
        var node = Program.start(
                directory.resolve("node.log"),
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        OpenSearchNode.class.getName(),
                        directory.resolve("data").toString(),
                        Integer.toString(port)),
                Map.of());
        var engine = new OpenSearch(node, URI.create("http://127.0.0.1:" + port));
        try (var calls = new Calls(1)) {
            engine.await(calls);
            engine.fill(calls, corpus, entries);
        }
        return engine;
    }

    @Override
    public String name() {
        return "OpenSearch";
    }

    @Override
    public Program program() {
        return node;
    }

    @Override
    public ClassicHttpRequest request(Question question) {
        var search = new LinkedHashMap<String, Object>();
        if (question.kind() == Question.Kind.SUGGESTION) {
            search.put("size", 8);
            search.put("_source", List.of("title", "municipality"));
            search.put("track_total_hits", false);
            search.put(
                    "query",
                    multiMatch(
                            question,
                            "bool_prefix",
                            List.of("title.typed", "title.typed._2gram", "title.typed._3gram")));
            return post("/_search", json.writeValueAsString(search));
        }
        search.put("size", 10);
        search.put("_source", SHOWN);
        search.put("track_total_hits", true);
        search.put(
                "aggs",
                FACETS.stream()
                        .collect(Collectors.toMap(
                                facet -> facet, facet -> Map.of("terms", Map.of("field", facet, "size", 50)))));
        search.put("query", query(question));
        if (question.kind() == Question.Kind.FILTER) {
            search.put("sort", List.of(Map.of("publishedAt", "desc")));
        } else {
            search.put("highlight", highlight());
        }
        return post("/_search", json.writeValueAsString(search));
    }

    @Override
    public long found(Question.Kind kind, JsonNode answer) {
        var hits = answer.path("hits");
        return kind == Question.Kind.SUGGESTION
                ? hits.path("hits").size()
                : hits.path("total").path("value").asLong();
    }

    @Override
    public void close() {
        node.close();
    }

    private static Map<String, Object> query(Question question) {
        var texts = List.of("title^5", "summary^3", "body");
        return switch (question.kind()) {
            case FILTER ->
                Map.of(
                        "bool",
                        Map.of(
                                "filter",
                                List.of(
                                        Map.of("term", Map.of("theme", question.theme())),
                                        Map.of("term", Map.of("province", question.province())))));
            case FUZZY -> {
                var match = multiMatch(question, "best_fields", texts);
                var with = new LinkedHashMap<String, Object>(match.get("multi_match"));
                with.put("fuzziness", "AUTO");
                with.put("prefix_length", 1);
                yield Map.of("multi_match", with);
            }
            case UNFINISHED -> Map.copyOf(multiMatch(question, "bool_prefix", texts));
            case TERMS, SUGGESTION -> Map.copyOf(multiMatch(question, "cross_fields", texts));
        };
    }

    private static Map<String, Map<String, Object>> multiMatch(Question question, String type, List<String> fields) {
        return Map.of(
                "multi_match", Map.of("query", question.words(), "type", type, "operator", "and", "fields", fields));
    }

    /** As the portal marks: the whole title and summary, and the best place of the text. */
    private static Map<String, Object> highlight() {
        return Map.of(
                "encoder", "html",
                "pre_tags", List.of("<mark>"),
                "post_tags", List.of("</mark>"),
                "fields",
                        Map.of(
                                "title", Map.of("number_of_fragments", 0),
                                "summary", Map.of("number_of_fragments", 0),
                                "body", Map.of("number_of_fragments", 1, "fragment_size", 220)));
    }

    private void fill(Calls calls, Corpus corpus, int entries) throws IOException {
        calls.body(put(json.writeValueAsString(mapping())));
        var municipalities =
                corpus.municipalities().stream().collect(Collectors.toMap(MunicipalityRegistered::code, one -> one));
        var lines = new StringBuilder();
        for (var number = 0; number < entries; number++) {
            var entry = corpus.entry(number);
            lines.append(json.writeValueAsString(Map.of("index", Map.of("_id", entry.entryId()))))
                    .append('\n')
                    .append(json.writeValueAsString(document(
                            entry,
                            Objects.requireNonNull(
                                    municipalities.get(entry.content().municipality())))))
                    .append('\n');
            if ((number + 1) % BULK == 0 || number + 1 == entries) {
                var answer = json.readTree(new String(calls.body(post("/_bulk", lines.toString())), UTF_8));
                if (answer.path("errors").asBoolean()) {
                    throw new IllegalStateException("OpenSearch refused entries: " + answer);
                }
                lines.setLength(0);
            }
        }
        calls.body(post("/_forcemerge?max_num_segments=1", ""));
        calls.body(post("/_refresh", ""));
    }

    /** Places are kept with the terms, which is what its highlighter is fastest with. */
    private static Map<String, Object> mapping() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put(
                "title",
                Map.of(
                        "type", "text",
                        "analyzer", "dutch",
                        "index_options", "offsets",
                        "fields", Map.of("typed", Map.of("type", "search_as_you_type"))));
        for (var field : List.of("summary", "body")) {
            fields.put(field, Map.of("type", "text", "analyzer", "dutch", "index_options", "offsets"));
        }
        FACETS.forEach(facet -> fields.put(facet, Map.of("type", "keyword")));
        fields.put("startYear", Map.of("type", "integer"));
        fields.put("publishedAt", Map.of("type", "date"));
        return Map.of(
                "settings",
                Map.of("number_of_shards", 1, "number_of_replicas", 0),
                "mappings",
                Map.of("dynamic", "strict", "properties", fields));
    }

    private static Map<String, Object> document(EntryPublished entry, MunicipalityRegistered municipality) {
        var content = entry.content();
        var document = new LinkedHashMap<String, Object>();
        document.put("title", content.title());
        document.put("summary", content.summary());
        document.put(
                "body",
                String.join(
                        "\n\n",
                        new ArrayList<>(List.of("occasion", "dilemma", "approach", "whatDidNotWork"))
                                .stream()
                                        .map(section -> content.sections().getOrDefault(section, ""))
                                        .toList()));
        var type = municipality.classification();
        document.put("type", type == null ? "" : type.slug());
        document.put("theme", content.themes());
        document.put("kind", content.kind());
        document.put("province", municipality.description().provinceCode());
        document.put("status", content.status());
        document.put("evidence", content.evidence());
        document.put("municipality", content.municipality());
        document.put("startYear", content.period().startYear());
        document.put("publishedAt", entry.publishedAt().toString());
        return document;
    }

    private void await(Calls calls) throws InterruptedException {
        var end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (System.nanoTime() < end && node.isAlive()) {
            try {
                calls.body(new HttpGet(address.resolve("/_cluster/health")));
                return;
            } catch (IOException e) {
                Thread.sleep(200);
            }
        }
        throw new IllegalStateException("OpenSearch did not start, see its log");
    }

    private HttpPost post(String path, String body) {
        var request = new HttpPost(address.resolve(INDEX + path));
        request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        return request;
    }

    private HttpPut put(String body) {
        var request = new HttpPut(address.resolve(INDEX));
        request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        return request;
    }
}
