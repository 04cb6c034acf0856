// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryPublished;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryWithdrawn;
import nl.nieuweverscheidenheid.events.Event;
import nl.nieuweverscheidenheid.events.MunicipalityEvent;
import nl.nieuweverscheidenheid.kit.event.EventJson;
import nl.nieuweverscheidenheid.testkit.ApiContract;
import nl.nieuweverscheidenheid.testkit.OnBackend;
import nl.nieuweverscheidenheid.testkit.Tellings;
import nl.nieuweverscheidenheid.testkit.Told;
import nl.nieuweverscheidenheid.typology.facts.FactTables;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** The service as a whole, on a real Kafka and a real store's protocol. */
@OnBackend
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@AutoConfigureMockMvc
class TypologyServiceTest {
    private static final String BASE = "/api/typology/v1";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Producer<String, byte[]> producer;

    @Autowired
    private ConsumerFactory<String, byte[]> consumers;

    @BeforeEach
    void awaitThatItHasReadItsTopics() {
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        http.get().uri(BASE + "/types").exchange().getResponse().getStatus() == 200);
    }

    @Test
    void tellsEveryMunicipalityWithItsType() {
        var told = new HashSet<String>();
        try (var consumer = consumers.createConsumer("test-" + UUID.randomUUID(), "")) {
            consumer.subscribe(List.of(MunicipalityEvent.TOPIC));
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (EventJson.read(message) instanceof MunicipalityEvent.MunicipalityRegistered registered) {
                        told.add(registered.code());
                    }
                });
                return told.size() >= 342;
            });
        }
    }

    @Test
    void answersWithTheAssignmentApartFromTheIndication() {
        assertThat(http.get().uri(BASE + "/municipalities/den-haag/classification"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.assignment.type.slug", slug -> slug.assertThat().isEqualTo("meerderheid-minderheden"))
                .hasPathSatisfying(
                        "$.indication.label", label -> label.assertThat().isEqualTo("indicatie, niet de WRR-indeling"));
    }

    @Test
    void answersForAnEndedCodeWithItsSuccessors() {
        assertThat(http.get().uri(BASE + "/municipalities/GM0140"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.successors")
                .asArray()
                .isNotEmpty();
    }

    @Test
    void searchTellsWhatBecameOfAnEndedMunicipality() {
        assertThat(http.get().uri(BASE + "/municipalities?q=littenseradiel"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.total", total -> total.assertThat().isEqualTo(0))
                .hasPathSatisfying(
                        "$.ended[0].note",
                        note -> note.assertThat()
                                .isEqualTo(
                                        "Littenseradiel is sinds 1 januari 2018 deel van Súdwest-Fryslân (51%), Leeuwarden (31%)"
                                                + " en Waadhoeke (18%)."));
        assertThat(http.get().uri(BASE + "/municipalities?q=GM1671"))
                .bodyJson()
                .extractingPath("$.ended[0].note")
                .isEqualTo("Maasdonk is sinds 1 januari 2015 deel van 's-Hertogenbosch en Oss.");
        assertThat(http.get().uri(BASE + "/municipalities?q=amsterdam"))
                .bodyJson()
                .doesNotHavePath("$.items[0].officialName")
                .hasPathSatisfying(
                        "$.items[0].cbsName", name -> name.assertThat().isEqualTo("Amsterdam"));
        assertThat(http.get().uri(BASE + "/municipalities")).bodyJson().doesNotHavePath("$.ended");
        assertThat(http.get().uri(BASE + "/municipalities?include=ended&pageSize=1"))
                .bodyJson()
                .extractingPath("$.ended.length()")
                .isEqualTo(FactTables.ended().size());
        assertThat(http.get().uri(BASE + "/municipalities?include=all")).hasStatus(400);
    }

    @Test
    void aMunicipalityIsFoundByNameUriAndDay() {
        assertThat(http.get().uri(BASE + "/municipalities/Den Bosch"))
                .bodyJson()
                .hasPathSatisfying("$.code", code -> code.assertThat().isEqualTo("GM0796"))
                .hasPathSatisfying("$.everydayName", name -> name.assertThat().isEqualTo("Den Bosch"));
        assertThat(http.get().uri(BASE + "/municipalities?q=https://identifier.overheid.nl/tooi/id/gemeente/gm1900"))
                .bodyJson()
                .hasPathSatisfying("$.items[0].name", name -> name.assertThat().isEqualTo("Súdwest-Fryslân"));
        assertThat(http.get().uri(BASE + "/municipalities/waadhoeke?validAt=2016-01-01"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.predecessors[*].name")
                .asArray()
                .contains("het Bildt");
        assertThat(http.get().uri(BASE + "/municipalities/waadhoeke"))
                .bodyJson()
                .extractingPath("$.validFromDate")
                .isEqualTo("2018-01-01");
        assertThat(http.get().uri(BASE + "/municipalities/GM0140?validAt=2016-01-01"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.validToDate")
                .isEqualTo("2017-12-31");
        assertThat(http.get().uri(BASE + "/municipalities/GM0140/peers"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.successors[0].code")
                .isEqualTo("GM1900");
        assertThat(http.get().uri(BASE + "/municipalities?validAt=2016-01-01&pageSize=500"))
                .bodyJson()
                .hasPathSatisfying(
                        "$.ended.length()", count -> count.assertThat().isEqualTo(66))
                .hasPathSatisfying("$.total", total -> total.assertThat().isEqualTo(390 - 66));
        assertThat(http.get().uri(BASE + "/municipalities?validAt=2014-12-31")).hasStatus(400);
        assertThat(http.get().uri(BASE + "/municipalities?validAt=nooit")).hasStatus(400);
    }

    @Test
    void figuresOfTwoClassificationsAreNeverInOneSeries() {
        assertThat(http.get().uri(BASE + "/municipalities/GM0518/composition"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.series[*].scheme",
                        schemes -> schemes.assertThat().asArray().containsExactly("herkomst", "migratieachtergrond"))
                .hasPathSatisfying(
                        "$.series[0].compositions[*].year",
                        years -> years.assertThat().asArray().containsExactly(2025, 2024, 2023))
                .hasPathSatisfying(
                        "$.overlapping[*].partition",
                        partitions -> partitions.assertThat().asArray().containsOnly(false))
                .doesNotHavePath("$.overlapping[0].hhi");
    }

    @Test
    void figuresAreAskedForByClassificationAndYear() {
        var composition = BASE + "/municipalities/GM0518/composition";
        assertThat(http.get().uri(composition + "?scheme=herkomst&year=2024"))
                .bodyJson()
                .hasPathSatisfying(
                        "$.series.length()", count -> count.assertThat().isEqualTo(1))
                .hasPathSatisfying(
                        "$.overlapping.length()", count -> count.assertThat().isEqualTo(0))
                .hasPathSatisfying(
                        "$.series[0].compositions[0].year",
                        year -> year.assertThat().isEqualTo(2024));
        assertThat(http.get().uri(composition + "?scheme=geboorteland"))
                .bodyJson()
                .hasPathSatisfying(
                        "$.series.length()", count -> count.assertThat().isEqualTo(0))
                .hasPathSatisfying(
                        "$.overlapping.length()", count -> count.assertThat().isEqualTo(3));
        assertThat(http.get().uri(composition + "?scheme=nationaliteit"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("geboorteland, herkomst, migratieachtergrond");
        assertThat(http.get().uri(composition + "?scheme=herkomst&year=2022"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("2023, 2024, 2025");
        assertThat(http.get().uri(composition + "?year=x")).hasStatus(400);
    }

    @Test
    void aTypeIsToldWithItsTextItsTypicalFiguresAndItsMembers() {
        assertThat(http.get().uri(BASE + "/types")).bodyJson().doesNotHavePath("$.items[0].sections");
        assertThat(http.get().uri(BASE + "/types/grensgemeenten"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.name", name -> name.assertThat().isEqualTo("Grensgemeenten"))
                .hasPathSatisfying(
                        "$.sections[*].part",
                        parts -> parts.assertThat()
                                .asArray()
                                .containsExactly("definition", "figures", "challenges", "questions", "sources"))
                .hasPathSatisfying(
                        "$.typical[?(@.indicator=='border-km')].country.value",
                        median -> median.assertThat().asArray().containsExactly(0.0))
                .hasPathSatisfying(
                        "$.members[*].name",
                        names -> names.assertThat().asArray().contains("Vaals", "Baarle-Nassau"))
                .hasPathSatisfying(
                        "$.links.openQuestions",
                        link -> link.assertThat()
                                .isEqualTo("/api/forum/v1/topics?unanswered=true&type=grensgemeenten"));
    }

    @Test
    void theMethodIsToldWithItsRulesWeightsYearsAndSources() {
        assertThat(http.get().uri(BASE + "/method"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.indication.rulesVersion",
                        version -> version.assertThat().isEqualTo("2026-2"))
                .hasPathSatisfying(
                        "$.indication.rules[0].criteria[1]",
                        criterion -> criterion
                                .assertThat()
                                .asMap()
                                .containsEntry("label", "Herkomst elders in Europa")
                                .containsEntry("threshold", "minstens 8%"))
                .hasPathSatisfying(
                        "$.indication.municipalities",
                        count -> count.assertThat().isEqualTo(342))
                .hasPathSatisfying(
                        "$.diversity.country[*].scheme",
                        schemes -> schemes.assertThat().asArray().containsExactly("herkomst", "migratieachtergrond"))
                .hasPathSatisfying(
                        "$.distance.aspects[?(@.aspect=='origin')].weight",
                        weight -> weight.assertThat().asArray().containsExactly(3.0))
                .hasPathSatisfying(
                        "$.sources[0].years",
                        years -> years.assertThat().asArray().containsExactly(2025, 2024, 2023));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThat(http.get().uri(BASE + "/municipalities/GM9999"))
                .hasStatus(404)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(http.get().uri(BASE + "/types/onbekend")).hasStatus(404);
        assertThat(http.get().uri(BASE + "/municipalities?tpye=grensgemeenten")).hasStatus(400);
        assertThat(http.get().uri(BASE + "/municipalities/GM0363/peers?limit=0"))
                .hasStatus(400);
        assertThat(http.get().uri(BASE + "/municipalities?pageSize=501")).hasStatus(400);
    }

    @Test
    void aMisspeltNameIsAnsweredWithThoseWrittenAlmostLikeIt() {
        assertThat(http.get().uri(BASE + "/municipalities/Amsterdm"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.near[0].name")
                .isEqualTo("Amsterdam");
        assertThat(http.get().uri(BASE + "/municipalities/'s-Gravenhage"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("GM0518");
    }

    @Test
    void everyMunicipalityIsAnsweredFor() {
        var codes = FactTables.municipalities().stream().map(one -> one.code().value());
        assertThat(codes).hasSize(342).allSatisfy(code -> {
            for (var what : List.of("classification", "composition", "peers", "recommendations")) {
                assertThat(http.get().uri(BASE + "/municipalities/" + code + "/" + what))
                        .as("%s of %s", what, code)
                        .hasStatusOk();
            }
        });
    }

    @Test
    void peersFollowTheWeightsThatAreAskedFor() {
        assertThat(http.get()
                        .uri(BASE
                                + "/municipalities/GM1714/peers?limit=3&weight=border:5&weight=size:0&weight=origin:0"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.weights[?(@.aspect=='border')].weight")
                .asArray()
                .containsExactly(5.0);
        for (var wrong : List.of("border:-1", "border:11", "border", "weather:1", "size:x", "size:NaN")) {
            assertThat(http.get().uri(BASE + "/municipalities/GM1714/peers?weight=" + wrong))
                    .as(wrong)
                    .hasStatus(400);
        }
        for (var wrong : List.of("0", "-1", "342", "1000", "x")) {
            assertThat(http.get().uri(BASE + "/municipalities/GM1714/peers?limit=" + wrong))
                    .as(wrong)
                    .hasStatus(400);
        }
        assertThat(http.get().uri(BASE + "/municipalities/GM1714/peers?limit=341"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.items.length()", count -> count.assertThat().isEqualTo(341))
                .hasPathSatisfying(
                        "$.items[0].reasons[0].figures[0].median.text",
                        text -> text.assertThat().isNotEmpty());
    }

    @Test
    void comparesWithUpToThree() {
        assertThat(http.get().uri(BASE + "/comparisons?codes=GM0363,GM0599,den-haag&weight=size:0"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.others.length()", count -> count.assertThat().isEqualTo(2))
                .hasPathSatisfying(
                        "$.weights[?(@.aspect=='size')].weight",
                        weight -> weight.assertThat().asArray().containsExactly(0.0))
                .hasPathSatisfying(
                        "$.figures[0].own.text", text -> text.assertThat().isEqualTo("941.927"))
                .hasPathSatisfying(
                        "$.figures[0].median.value",
                        median -> median.assertThat().isEqualTo(33_186.5));
        assertThat(http.get().uri(BASE + "/comparisons?codes=GM0363")).hasStatusOk();
        assertThat(http.get().uri(BASE + "/comparisons?codes=GM0363,GM0599,GM0518,GM0344,GM0034"))
                .hasStatus(400);
        assertThat(http.get().uri(BASE + "/comparisons?codes=GM0363,amsterdam")).hasStatus(400);
        assertThat(http.get().uri(BASE + "/comparisons?codes=")).hasStatus(400);
        assertThat(http.get().uri(BASE + "/comparisons")).hasStatus(400);
        assertThat(http.get().uri(BASE + "/comparisons?codes=GM0363,GM0599&weight=size:-1"))
                .hasStatus(400);
        assertThat(http.get().uri(BASE + "/comparisons?codes=GM0363,GM9999")).hasStatus(404);
    }

    @Test
    void allDistancesCanBeDownloadedAsATable() throws Exception {
        var address = BASE + "/exports/peer-distances";
        var csv = http.get().uri(address).exchange().getResponse();

        assertThat(csv.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.getHeader("Content-Disposition")).contains("-2025.csv");
        assertThat(csv.getHeaders("Link"))
                .anySatisfy(link -> assertThat(link).contains("creativecommons.org/licenses/by/4.0/", "license"))
                .anySatisfy(link -> assertThat(link).contains("/exports/peer-distances/readme"));
        var lines = csv.getContentAsString(UTF_8).lines().toList();
        assertThat(lines).hasSize(1 + 342 * 341);
        assertThat(lines.getFirst())
                .startsWith("year,code,name,peerCode,peerName,rank,distance,similarity,originDistance");
        assertThat(lines)
                .filteredOn(line -> line.startsWith("2025,GM0599,Rotterdam,"))
                .hasSize(341)
                .first()
                .asString()
                .containsPattern("GM0(363|518)");
        assertThat(http.get().uri(address).header("If-None-Match", csv.getHeader("ETag")))
                .hasStatus(304)
                .body()
                .isEmpty();
        assertThat(http.get().uri(address + "?format=xml")).hasStatus(400);
        assertThat(http.get().uri(address).accept(MediaType.IMAGE_PNG)).hasStatus(406);
        assertThat(http.get().uri(address + "/readme"))
                .hasStatusOk()
                .bodyText()
                .contains("CC BY 4.0", "`agricultureDistance`");
    }

    @Test
    void allDistancesCanBeDownloadedAsJson() {
        var json = http.get()
                .uri(BASE + "/exports/peer-distances")
                .accept(MediaType.APPLICATION_JSON)
                .exchange()
                .getResponse();

        var table = new JsonMapper().readTree(json.getContentAsByteArray());
        assertThat(table.path("year").asInt()).isEqualTo(2025);
        assertThat(table.path("licence").asString()).contains("/by/4.0");
        assertThat(table.path("items").size()).isEqualTo(342 * 341);
        assertThat(table.path("items").path(0).propertyNames())
                .containsExactlyElementsOf(table.path("columns").propertyNames());
        assertThat(http.get()
                        .uri(BASE + "/exports/peer-distances?format=json")
                        .header("If-None-Match", json.getHeader("ETag")))
                .as("the same, asked for by parameter")
                .hasStatus(304);
    }

    @Test
    void listsAllMunicipalitiesAtOnce() {
        assertThat(http.get().uri(BASE + "/municipalities?pageSize=500"))
                .hasStatusOk()
                .hasHeader("API-Version", "0.1.0")
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(342);
    }

    @Test
    void describesItself() throws Exception {
        var document = http.get().uri(BASE + "/openapi.json").exchange();
        ApiContract.isKeptBy(document.getResponse().getContentAsString(), BASE);
        assertThat(document)
                .hasStatusOk()
                .hasHeader("Access-Control-Allow-Origin", "*")
                .bodyJson()
                .hasPathSatisfying(
                        "$.openapi", version -> version.assertThat().asString().startsWith("3.1"))
                .hasPathSatisfying(
                        "$.components.schemas.ReasonView.properties",
                        reason -> reason.assertThat()
                                .asMap()
                                .as("no other view has that name")
                                .containsKeys("indicator", "profile", "holds"))
                .hasPathSatisfying(
                        "$.components.schemas.IndicationView.properties",
                        indication -> indication.assertThat().asMap().containsKeys("certainty", "nearest"));
    }

    @Test
    void recommendsAPublishedEntryToPeersUntilItIsWithdrawn() throws Exception {
        var id = UUID.randomUUID().toString();
        var peerOfRotterdam = "GM0363";

        send(new EntryPublished(id, 3, Instant.now(), Told.story(peerOfRotterdam, "huisvesting")));
        awaitRecommended(id, true);

        assertThat(http.get().uri(BASE + "/municipalities/rotterdam/recommendations?explain=true&entry=" + id))
                .bodyJson()
                .hasPathSatisfying(
                        "$.items[0].reasons[0].text",
                        text -> text.assertThat().asString().startsWith("Uit Amsterdam, "))
                .hasPathSatisfying(
                        "$.items[0].explanation.sameType",
                        bonus -> bonus.assertThat().isEqualTo(0.15));
        for (var wrong : List.of("0", "101", "1000", "x")) {
            assertThat(http.get().uri(BASE + "/municipalities/rotterdam/recommendations?limit=" + wrong))
                    .as(wrong)
                    .hasStatus(400);
        }

        send(new EntryWithdrawn(id, 5, Instant.now()));
        awaitRecommended(id, false);

        send(new EntryPublished(id, 3, Instant.now(), Told.story(peerOfRotterdam, "huisvesting")));
        var marker = UUID.randomUUID().toString();
        send(new EntryPublished(marker, 1, Instant.now(), Told.story(peerOfRotterdam, "huisvesting")));
        awaitRecommended(marker, true);
        assertThat(recommended(id)).as("a late repeat").isFalse();
        send(new EntryWithdrawn(marker, 2, Instant.now()));
    }

    private void awaitRecommended(String id, boolean expected) {
        await().atMost(Duration.ofSeconds(20)).until(() -> recommended(id) == expected);
    }

    private boolean recommended(String id) throws Exception {
        return http.get()
                .uri(BASE + "/municipalities/rotterdam/recommendations?entry=" + id)
                .exchange()
                .getResponse()
                .getContentAsString()
                .contains(id);
    }

    private void send(Event event) throws Exception {
        // In one partition, so that the marker is read after what was sent before it.
        Tellings.tellInOrder(producer, event);
    }
}
