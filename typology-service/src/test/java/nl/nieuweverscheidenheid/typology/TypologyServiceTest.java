// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.nieuweverscheidenheid.events.EntryEvent;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryPublished;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryWithdrawn;
import nl.nieuweverscheidenheid.events.Event;
import nl.nieuweverscheidenheid.events.MunicipalityEvent;
import nl.nieuweverscheidenheid.kit.event.EventFamily;
import nl.nieuweverscheidenheid.kit.event.EventJson;
import nl.nieuweverscheidenheid.testkit.OnBackend;
import nl.nieuweverscheidenheid.typology.facts.FactTables;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

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
        assertThat(http.get().uri(BASE + "/municipalities/GM1714/peers?limit=5000"))
                .hasStatus(400);
    }

    @Test
    void comparesWithUpToThree() {
        assertThat(http.get().uri(BASE + "/municipalities/GM0363/comparison?with=GM0599&with=den-haag"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.others.length()", count -> count.assertThat().isEqualTo(2))
                .hasPathSatisfying(
                        "$.figures[0].own.text", text -> text.assertThat().isEqualTo("941.927"));
        assertThat(http.get()
                        .uri(BASE
                                + "/municipalities/GM0363/comparison?with=GM0599&with=GM0518&with=GM0344&with=GM0034"))
                .hasStatus(400);
        assertThat(http.get().uri(BASE + "/municipalities/GM0363/comparison")).hasStatus(400);
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
    void describesItself() {
        assertThat(http.get().uri(BASE + "/openapi.json"))
                .hasStatusOk()
                .hasHeader("Access-Control-Allow-Origin", "*")
                .bodyJson()
                .extractingPath("$.openapi")
                .asString()
                .startsWith("3.1");
    }

    @Test
    void recommendsAPublishedEntryToPeersUntilItIsWithdrawn() throws Exception {
        var id = UUID.randomUUID().toString();
        var peerOfRotterdam = "GM0363";

        send(new EntryPublished(id, 3, Instant.now(), content(peerOfRotterdam)));
        awaitRecommended(id, true);

        send(new EntryWithdrawn(id, 5, Instant.now()));
        awaitRecommended(id, false);

        send(new EntryPublished(id, 3, Instant.now(), content(peerOfRotterdam)));
        var marker = UUID.randomUUID().toString();
        send(new EntryPublished(marker, 1, Instant.now(), content(peerOfRotterdam)));
        awaitRecommended(marker, true);
        assertThat(recommended(id)).as("a late repeat").isFalse();
        send(new EntryWithdrawn(marker, 2, Instant.now()));
    }

    private void awaitRecommended(String id, boolean expected) {
        await().atMost(Duration.ofSeconds(20)).until(() -> recommended(id) == expected);
    }

    private boolean recommended(String id) throws Exception {
        return http.get()
                .uri(BASE + "/municipalities/rotterdam/recommendations?limit=50")
                .exchange()
                .getResponse()
                .getContentAsString()
                .contains(id);
    }

    private void send(Event event) throws Exception {
        // One partition, so that the marker is read after what was sent before it.
        var message = new ProducerRecord<>(
                EventFamily.of(event.getClass()).topic(),
                0,
                event.subject(),
                EventJson.write(event).getBytes(UTF_8));
        message.headers()
                .add(new RecordHeader("ce_type", EventFamily.typeOf(event).getBytes(UTF_8)));
        producer.send(message).get(20, TimeUnit.SECONDS);
    }

    private static EntryEvent.Content content(String municipality) {
        return new EntryEvent.Content(
                "project",
                "Een proefverhaal",
                "Waar het over gaat",
                municipality,
                null,
                List.of("huisvesting"),
                Map.of("dilemma", "Kiezen"),
                new EntryEvent.Period(2024, null),
                "running",
                "described",
                List.of(),
                "nl",
                "CC-BY-4.0",
                false,
                null,
                null,
                null);
    }
}
