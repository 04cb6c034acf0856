// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import nl.nieuweverscheidenheid.events.WorkflowEvent;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntrySubmitted;
import nl.nieuweverscheidenheid.kit.KafkaTopics;
import nl.nieuweverscheidenheid.kit.event.CloudEventHeaders;
import nl.nieuweverscheidenheid.kit.event.EventJson;
import nl.nieuweverscheidenheid.kit.storage.Versioned;
import nl.nieuweverscheidenheid.testkit.EventContract;
import nl.nieuweverscheidenheid.testkit.Messages;
import nl.nieuweverscheidenheid.testkit.TestBackend;
import org.apache.kafka.clients.producer.Producer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayTest {
    private static final String SOURCE = "urn:nld:oin:00000000000000000000:systeem:test-service";
    private static final OutboxSettings SETTINGS =
            new OutboxSettings(Duration.ofMillis(200), Duration.ofSeconds(4), Duration.ofMillis(100), 4, SOURCE);
    private static final OutboxSettings SHORT_CLAIM =
            new OutboxSettings(Duration.ofMillis(100), Duration.ofMillis(300), Duration.ofMillis(100), 4, SOURCE);

    private final MongoClient client = MongoClients.create(TestBackend.get().connectionString());
    private final MongoCollection<Document> entries = client.getDatabase("relay")
            .getCollection("entries_" + UUID.randomUUID().toString().substring(0, 8));
    private final Producer<String, byte[]> producer = KafkaTopics.producer();
    private final EventSender kafka = new KafkaEventSender(producer, SOURCE);
    private final Outbox outbox = new Outbox(Clock.systemUTC(), Optional::empty, () -> {});
    private final List<Relay> relays = new ArrayList<>();
    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void prepare() throws Exception {
        KafkaTopics.makeSure(WorkflowEvent.TOPIC);
        entries.createIndex(Indexes.ascending(Outbox.HAS_PENDING), new IndexOptions().sparse(true));
    }

    @AfterEach
    void stop() {
        relays.forEach(Relay::close);
        producer.close();
        client.close();
    }

    @Test
    void anEventStoredByAProcessThatDiedBeforeSendingItStillComes() {
        add(id, 1);

        start(kafka, SETTINGS);

        await().until(() -> versionsOf(id).equals(List.of(1L)));
        await().until(() -> nothingPending(id));
    }

    @Test
    void anEventSentByAProcessThatDiedBeforeForgettingItComesTwiceWithOneEffect() {
        add(id, 1);
        start(
                event -> {
                    kafka.send(event).join();
                    // No exception that anybody handles: as if the process had been killed right after Kafka's answer.
                    throw new Killed();
                },
                SHORT_CLAIM);
        await().dontCatchUncaughtExceptions().until(() -> versionsOf(id).equals(List.of(1L)));
        relays.getFirst().close();

        start(kafka, SHORT_CLAIM);

        await().dontCatchUncaughtExceptions().until(() -> nothingPending(id));
        var twice = Messages.of(id, WorkflowEvent.TOPIC);
        assertThat(twice).hasSizeGreaterThanOrEqualTo(2);
        assertThat(twice.stream()
                        .map(message -> KafkaTopics.header(message, CloudEventHeaders.ID))
                        .distinct())
                .hasSize(1);
        var model = client.getDatabase("relay").getCollection("model_" + id);
        var effects = twice.stream()
                .map(EventJson::read)
                .filter(event -> Versioned.put(model, event.subject(), event.version(), new Document("seen", true)))
                .count();
        assertThat(effects).isOne();
    }

    @Test
    void writesGoOnWhileKafkaIsAwayAndTheirEventsFollowInOrder() throws Exception {
        start(kafka, SETTINGS);
        add(id, 1);
        await().until(() -> versionsOf(id).equals(List.of(1L)));

        TestBackend.get().stopKafka();
        try {
            IntStream.rangeClosed(2, 6).forEach(version -> change(id, version));
        } finally {
            TestBackend.get().startKafka();
        }

        await().atMost(Duration.ofSeconds(60)).until(() -> nothingPending(id));
        assertThat(versionsOf(id).stream().distinct()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void twoInstancesSendADocumentsEventsInOrder() {
        start(kafka, SETTINGS);
        start(kafka, SETTINGS);
        add(id, 1);

        IntStream.rangeClosed(2, 60).forEach(version -> {
            change(id, version);
            relays.forEach(Relay::wake);
        });

        await().atMost(Duration.ofSeconds(30)).until(() -> nothingPending(id));
        assertThat(versionsOf(id)).isSorted().doesNotHaveDuplicates().hasSize(60);
    }

    @Test
    void whatTakesLongerThanAClaimIsSentInSeveral() {
        add(id, 1);
        IntStream.rangeClosed(2, 10).forEach(version -> change(id, version));
        var now = new AtomicReference<>(Instant.parse("2026-11-24T10:00:00Z"));
        var sent = new CopyOnWriteArrayList<String>();
        var claimLeft = new CopyOnWriteArrayList<Duration>();

        start(
                event -> {
                    sent.add(event.id());
                    claimLeft.add(Duration.between(now.get(), claimedUntil(id)));
                    now.updateAndGet(before -> before.plusSeconds(1));
                    return CompletableFuture.completedFuture(null);
                },
                SETTINGS,
                ((InstantSource) now::get).withZone(ZoneOffset.UTC));

        await().atMost(Duration.ofSeconds(30)).until(() -> nothingPending(id));
        assertThat(sent).hasSize(10).doesNotHaveDuplicates();
        assertThat(claimLeft)
                .allMatch(left -> left.toMillis() >= SETTINGS.claim().toMillis() * 2 / 3);
    }

    @Test
    void aDocumentWhoseEventIsRefusedDoesNotHoldOthersUp() {
        var refused = UUID.randomUUID().toString();
        add(refused, 1);
        add(id, 1);

        start(
                event -> event.key().equals(refused)
                        ? CompletableFuture.failedFuture(new IllegalStateException("refused"))
                        : kafka.send(event),
                SETTINGS);

        await().atMost(Duration.ofSeconds(30)).until(() -> nothingPending(id));
        assertThat(nothingPending(refused)).isFalse();
    }

    @Test
    void aBacklogIsSentWhole() {
        var ids = IntStream.range(0, 700).mapToObj(i -> id + "-" + i).toList();
        var sent = new CopyOnWriteArrayList<String>();
        entries.insertMany(ids.stream()
                .map(one -> outbox.stamped(new Document("_id", one).append("version", 1L), submitted(one, 1)))
                .toList());

        start(
                event -> {
                    sent.add(event.key());
                    return CompletableFuture.completedFuture(null);
                },
                SETTINGS);

        await().atMost(Duration.ofSeconds(30)).until(() -> sent.size() >= ids.size());
        assertThat(sent).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void anEventIsACloudEventToAnybody() {
        add(id, 1);
        start(kafka, SETTINGS);
        await().until(() -> Messages.of(id, WorkflowEvent.TOPIC).size() == 1);

        var message = Messages.of(id, WorkflowEvent.TOPIC).getFirst();
        EventContract.isKeptBy(message);
        assertThat(KafkaTopics.header(message, CloudEventHeaders.SOURCE)).isEqualTo(SOURCE);
        assertThat(KafkaTopics.header(message, CloudEventHeaders.TYPE))
                .isEqualTo("nl.nieuwe-verscheidenheid.portfolio.entry-submitted");
    }

    private void start(EventSender sender, OutboxSettings settings) {
        start(sender, settings, Clock.systemUTC());
    }

    private void start(EventSender sender, OutboxSettings settings, Clock clock) {
        var relay = new Relay(entries, sender, settings, clock, new SimpleMeterRegistry());
        relays.add(relay);
        relay.start();
    }

    private void add(String key, long version) {
        entries.insertOne(outbox.stamped(new Document("_id", key).append("version", version), submitted(key, version)));
    }

    private void change(String key, long version) {
        entries.updateOne(
                eq("_id", key),
                Updates.combine(Updates.set("version", version), outbox.adding(submitted(key, version))));
    }

    private boolean nothingPending(String key) {
        return entries.countDocuments(and(eq("_id", key), outbox.nothingPending())) == 1;
    }

    private Instant claimedUntil(String key) {
        return entries.find(eq("_id", key)).first().getDate("claimedUntil").toInstant();
    }

    private static List<Long> versionsOf(String key) {
        return Messages.of(key, WorkflowEvent.TOPIC).stream()
                .map(message -> EventJson.read(message).version())
                .toList();
    }

    private static EntrySubmitted submitted(String key, long version) {
        return new EntrySubmitted(key, version, "GM0363", "project", Instant.parse("2026-11-24T10:00:00Z"));
    }

    private static final class Killed extends Error {}
}
