// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.jayway.jsonpath.JsonPath;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryPublished;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryRevised;
import nl.nieuweverscheidenheid.portfolio.address.Slug;
import nl.nieuweverscheidenheid.portfolio.content.Content;
import nl.nieuweverscheidenheid.portfolio.content.PublishedContent;
import nl.nieuweverscheidenheid.portfolio.entry.Drafts;
import nl.nieuweverscheidenheid.portfolio.entry.Entries;
import nl.nieuweverscheidenheid.portfolio.entry.Entry;
import nl.nieuweverscheidenheid.portfolio.entry.EntryId;
import nl.nieuweverscheidenheid.testkit.OnBackend;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is offered as open data, through a real server and read by libraries that others read it with. */
@OnBackend
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.port=0",
            "spring.threads.virtual.enabled=true",
            "portfolio.search.directory=target/search-of-tests/${random.uuid}",
            "portfolio.publisher.public-url=https://portaal.example"
        })
class OpenDataTest {
    private static final String CACHED = "max-age=300, public";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String word =
            "woord" + UUID.randomUUID().toString().replace("-", "").substring(0, 8);

    @LocalServerPort
    private int port;

    @Autowired
    private Entries entries;

    private EntryId first;
    private EntryId second;

    @BeforeEach
    void twoStoriesArePublished() {
        first = publish("Eerste " + word, Drafts.NOON);
        second = publish("Tweede " + word, Drafts.NOON.plusSeconds(3600));
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            var found = get("/search?q=" + word, "application/json");
            return found.statusCode() == 200 && JsonPath.<Integer>read(found.body(), "$.total") == 2;
        });
    }

    @Test
    void theFeedOfASelectionHasTheLastPublishedFirst() throws Exception {
        var answer = get("/feed?q=" + word + "&theme=taal-en-inburgering", "*/*");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Content-Type")).containsExactly("application/atom+xml;charset=UTF-8");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly(CACHED);
        assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; frame-ancestors 'none'");

        var feed = feed(answer);
        assertThat(feed.getTitle()).contains("‘" + word + "’", "taal en inburgering");
        assertThat(feed.getEntries()).extracting(item -> item.getUri()).containsExactly(tag(second), tag(first));
        var item = feed.getEntries().getFirst();
        assertThat(item.getLink()).isEqualTo("https://portaal.example/voorbeelden/" + second);
        assertThat(item.getAuthor()).startsWith("Gemeente ");
        assertThat(item.getCategories()).extracting(SyndCategory::getName).contains("taal-en-inburgering", "project");
        assertThat(answer.body()).doesNotContain(Drafts.AUTHOR.name(), "Samenleving</");
        assertThat(get("/feed?q=" + word + "&theme=huisvesting", "*/*").body()).doesNotContain("<entry");
    }

    @Test
    void aFeedHasPages() throws Exception {
        var page = feed(get("/feed?pageSize=1&q=" + word, "*/*"));
        var next = link(page, "next").orElseThrow();
        assertThat(next)
                .startsWith("https://portaal.example/api/portfolio/v1/feed?q=" + word)
                .contains("page=2");
        assertThat(link(page, "previous")).isEmpty();

        var last = feed(get("/feed?pageSize=1&page=2&q=" + word, "*/*"));
        assertThat(last.getEntries()).extracting(item -> item.getUri()).containsExactly(tag(first));
        assertThat(link(last, "next")).isEmpty();
        assertThat(last.getUri()).as("the feed is one").isEqualTo(page.getUri());
    }

    @Test
    void whoHasTheFeedIsToldSoUntilSomethingChanges() throws Exception {
        var path = "/feed?q=" + word;
        var etag = get(path, "*/*").headers().firstValue("ETag").orElseThrow();
        var again = get(path, "*/*", "If-None-Match", etag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).contains(etag);

        revise(first, "Herzien " + word);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> get(path, "*/*", "If-None-Match", etag).statusCode() == 200);
        var item = feed(get(path, "*/*")).getEntries().get(1);
        assertThat(item.getUri()).as("under another address it is the same").isEqualTo(tag(first));
        assertThat(item.getLink()).contains("/voorbeelden/herzien-");
        assertThat(item.getUpdatedDate()).isAfter(item.getPublishedDate());
    }

    @Test
    void theTableComesAsCsvAndAsJson() throws Exception {
        var csv = get("/exports/entries?q=" + word, "text/csv, */*;q=0.1");
        assertThat(csv.headers().allValues("Content-Type")).containsExactly("text/csv;charset=UTF-8");
        assertThat(csv.headers().allValues("Cache-Control")).containsExactly(CACHED);
        assertThat(csv.headers().allValues("Vary")).contains("Accept");
        assertThat(csv.headers().allValues("Link")).anyMatch(link -> link.contains("rel=\"describedby\""));
        try (var rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv.body()))) {
            assertThat(rows.getRecords())
                    .extracting(row -> row.get("id"))
                    .containsExactly(second.value(), first.value());
        }
        for (var answer : List.of(
                get("/exports/entries?q=" + word, "application/json"),
                get("/exports/entries?format=json&q=" + word, "text/csv"))) {
            assertThat(answer.headers().allValues("Content-Type")).containsExactly("application/json");
            assertThat(JsonPath.<List<String>>read(answer.body(), "$.items[*].id"))
                    .containsExactly(second.value(), first.value());
        }
        assertThat(get("/exports/entries?q=" + word, "*/*").body()).startsWith("id,slug,");
        assertThat(get("/exports/entries", "image/png").statusCode()).isEqualTo(406);

        var etag = csv.headers().firstValue("ETag").orElseThrow();
        assertThat(get("/exports/entries?q=" + word, "text/csv", "If-None-Match", etag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(get("/exports/entries?q=" + word, "application/json", "If-None-Match", etag)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theColumnsAreExplained() throws Exception {
        var markdown = get("/exports/entries/readme", "*/*");
        assertThat(markdown.headers().allValues("Content-Type")).containsExactly("text/markdown;charset=UTF-8");
        assertThat(markdown.body()).contains("| `whatDidNotWork` |", "CC BY 4.0");
        for (var csvw : List.of(
                get("/exports/entries/readme", "application/csvm+json"),
                get("/exports/entries/readme?format=csvw", "*/*"))) {
            assertThat(csvw.headers().allValues("Content-Type")).containsExactly("application/csvm+json");
            assertThat(JsonPath.<String>read(csvw.body(), "$.url"))
                    .isEqualTo("https://portaal.example/api/portfolio/v1/exports/entries?format=csv");
        }
    }

    @Test
    void theCatalogueIsThere() throws Exception {
        var answer = get("/catalog", "*/*");
        assertThat(answer.headers().allValues("Content-Type")).containsExactly("application/ld+json");
        assertThat(JsonPath.<List<String>>read(answer.body(), "$['dcat:dataset']['dcat:distribution'][*]['@id']"))
                .hasSize(3);
        assertThat(get(
                                "/catalog",
                                "*/*",
                                "If-None-Match",
                                answer.headers().firstValue("ETag").orElseThrow())
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void anEntryIsLinkedDataForWhoAsksForThat() throws Exception {
        var answer = get("/entries/" + first, "application/ld+json");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Content-Type")).containsExactly("application/ld+json");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly(CACHED);
        var context = JsonDocument.of(new StringReader("{\"@context\":{\"@vocab\":\"https://schema.org/\"}}"));
        var options = new JsonLdOptions((url, loading) -> context);
        var article = JsonLd.expand(JsonDocument.of(new StringReader(answer.body())))
                .options(options)
                .get()
                .getJsonObject(0);
        assertThat(article.keySet())
                .contains(
                        "https://schema.org/name",
                        "https://schema.org/description",
                        "https://schema.org/datePublished",
                        "https://schema.org/dateModified",
                        "https://schema.org/license",
                        "https://schema.org/spatialCoverage",
                        "https://schema.org/publisher",
                        "https://schema.org/about",
                        "https://schema.org/inLanguage");
        assertThat(JsonPath.<Map<String, String>>read(answer.body(), "$.author"))
                .containsEntry("@type", "GovernmentOrganization");
        assertThat(answer.body()).doesNotContain(Drafts.AUTHOR.name(), "Samenleving");

        for (var accept : List.of("*/*", "application/json", "text/html,application/xhtml+xml,*/*;q=0.8")) {
            assertThat(get("/entries/" + first, accept).headers().allValues("Content-Type"))
                    .as(accept)
                    .containsExactly("application/json");
        }
    }

    @Test
    void whatNobodyMayReadIsNoLinkedDataEither() throws Exception {
        var draft = Drafts.draft(Drafts.complete("GM0363"));
        entries.add(draft, List.of());

        for (var path : List.of("/entries/" + draft.id(), "/entries/nooit-geweest")) {
            var answer = get(path, "application/ld+json");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("entry-not-found");
        }
    }

    @Test
    void badQuestionsAreRefused() throws Exception {
        for (var path : List.of(
                "/feed?thema=x",
                "/feed?kind=film",
                "/feed?year=x",
                "/feed?page=0",
                "/feed?pageSize=101",
                "/feed?sort=newest",
                "/feed?q=" + "x".repeat(201),
                "/exports/entries?format=xlsx",
                "/exports/entries?status=x",
                "/exports/entries?pagina=2",
                "/exports/entries/readme?format=pdf",
                "/catalog?x=1",
                "/entries/" + first + "?format=ld")) {
            var answer = get(path, path.startsWith("/entries/") ? "application/ld+json" : "*/*");
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .as(path)
                    .startsWith("application/problem+json");
        }
    }

    @Test
    void whatIsOddIsBorne() throws Exception {
        for (var path :
                List.of("/feed?q=%00", "/feed?q=%7Bx%7D%26%22%3C", "/feed?theme=%3Cb%3E&municipality=x&type=")) {
            var answer = get(path, "*/*");
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(feed(answer).getFeedType()).isEqualTo("atom_1.0");
        }
    }

    @Test
    void theDocumentDescribesAllOfIt() throws Exception {
        var document = get("/openapi.json", "*/*").body();
        assertThat(JsonPath.<Map<String, Object>>read(
                        document, "$.paths['/api/portfolio/v1/feed'].get.responses.200.content"))
                .containsKey("application/atom+xml");
        assertThat(JsonPath.<List<String>>read(document, "$.paths['/api/portfolio/v1/feed'].get.parameters[*].name"))
                .contains("q", "theme", "municipality", "year", "page", "pageSize");
        assertThat(JsonPath.<Map<String, Object>>read(
                        document, "$.paths['/api/portfolio/v1/exports/entries'].get.responses.200.content"))
                .containsOnlyKeys("text/csv", "application/json");
        assertThat(JsonPath.<Map<String, Object>>read(
                        document, "$.paths['/api/portfolio/v1/entries/{id}'].get.responses.200.content"))
                .containsKey("application/ld+json");
        assertThat(JsonPath.<Map<String, Object>>read(document, "$.paths")).containsKey("/api/portfolio/v1/catalog");
    }

    private EntryId publish(String title, Instant publishedAt) {
        var id = EntryId.random();
        var entry = Entry.publishedSample(id, new Slug(id.value()), story(title), publishedAt);
        entries.add(entry, List.of(new EntryPublished(id.value(), 1, publishedAt, told(entry))));
        return id;
    }

    private void revise(EntryId id, String title) {
        var entry = entries.find(id).orElseThrow();
        var corrected = entry.correct(story(title), "Een andere titel", Slug::ofTitle, Drafts.NOON.plusSeconds(7200));
        entries.save(
                corrected,
                List.of(new EntryRevised(
                        id.value(),
                        2,
                        Drafts.NOON,
                        corrected.published().orElseThrow().current().publishedAt(),
                        told(corrected))));
    }

    private static nl.nieuweverscheidenheid.events.EntryEvent.Content told(Entry entry) {
        return PublishedContent.of(entry.content(), null, true, Optional.empty());
    }

    private static Content story(String title) {
        return Drafts.titled(title, Drafts.complete("GM0363"));
    }

    private static String tag(EntryId id) {
        return "tag:nieuwe-verscheidenheid.example,2026:portfolio/entries/" + id;
    }

    private static Optional<String> link(SyndFeed feed, String relation) {
        return feed.getLinks().stream()
                .filter(link -> relation.equals(link.getRel()))
                .map(SyndLink::getHref)
                .findFirst();
    }

    private static SyndFeed feed(HttpResponse<String> answer) throws Exception {
        return new SyndFeedInput()
                .build(new XmlReader(new ByteArrayInputStream(answer.body().getBytes(UTF_8))));
    }

    private HttpResponse<String> get(String path, String accept, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/portfolio/v1" + path))
                .header("Accept", accept);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
