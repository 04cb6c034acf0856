// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.nieuweverscheidenheid.embedded.EmbeddedDocuments;
import nl.nieuweverscheidenheid.embedded.EmbeddedKafka;
import nl.nieuweverscheidenheid.events.EntryEvent;
import nl.nieuweverscheidenheid.events.Event;
import nl.nieuweverscheidenheid.events.EventType;
import nl.nieuweverscheidenheid.events.MunicipalityEvent;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The portal's portfolio-service as it runs anywhere, fed by events on a broker of its own. */
final class Portal implements Engine {
    private static final String API = "/api/portfolio/v1";

    private final EmbeddedKafka kafka;
    private final EmbeddedDocuments documents;
    private final Program service;
    private final URI address;

    private Portal(EmbeddedKafka kafka, EmbeddedDocuments documents, Program service, URI address) {
        this.kafka = kafka;
        this.documents = documents;
        this.service = service;
        this.address = address;
    }

    /** Starts it and waits until it finds all entries. */
    static Portal start(Path jar, Path directory, Corpus corpus, int entries) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        var kafka = EmbeddedKafka.start(directory.resolve("kafka"));
        var documents = EmbeddedDocuments.inMemory();
        var port = EmbeddedKafka.freePort();
        var service = Program.start(
                directory.resolve("service.log"),
                List.of("-jar", jar.toString()),
                Map.of(
                        "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                        "MONGODB_URI", documents.connectionString(),
                        "SERVER_PORT", Integer.toString(port),
                        "OIDC_ISSUER", "http://127.0.0.1:" + EmbeddedKafka.freePort(),
                        "SEARCH_INDEX_DIR", directory.resolve("index").toString()));
        var portal = new Portal(kafka, documents, service, URI.create("http://127.0.0.1:" + port));
        try (var calls = new Calls(1)) {
            // By then it has made its topics.
            portal.await(calls, "/actuator/health/liveness", answer -> true);
            portal.feed(corpus, entries);
            portal.await(
                    calls,
                    API + "/search?in=stories&pageSize=1",
                    answer -> answer.path("total").asLong() == entries);
        }
        return portal;
    }

    @Override
    public String name() {
        return "portal";
    }

    @Override
    public Program program() {
        return service;
    }

    @Override
    public ClassicHttpRequest request(Question question) {
        var query = switch (question.kind()) {
            case FILTER ->
                "/search?in=stories&pageSize=10&theme=" + question.theme() + "&province=" + question.province();
            case SUGGESTION -> "/suggestions?q=" + URLEncoder.encode(question.words(), UTF_8);
            case TERMS, FUZZY, UNFINISHED ->
                "/search?in=stories&pageSize=10&q=" + URLEncoder.encode(question.words(), UTF_8);
        };
        return new HttpGet(address.resolve(API + query));
    }

    @Override
    public long found(Question.Kind kind, JsonNode answer) {
        return kind == Question.Kind.SUGGESTION
                ? answer.path("items").size()
                : answer.path("total").asLong();
    }

    @Override
    public void close() {
        service.close();
        documents.close();
        kafka.close();
    }

    private void feed(Corpus corpus, int entries) {
        try (var producer = new KafkaProducer<String, byte[]>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka.bootstrapServers(),
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        256 * 1024),
                new StringSerializer(),
                new ByteArraySerializer())) {
            var json = new JsonMapper();
            for (var municipality : corpus.municipalities()) {
                send(producer, MunicipalityEvent.TOPIC, municipality, json);
            }
            for (var number = 0; number < entries; number++) {
                send(producer, EntryEvent.TOPIC, corpus.entry(number), json);
            }
        }
    }

    private static void send(KafkaProducer<String, byte[]> producer, String topic, Event event, JsonMapper json) {
        var message = new ProducerRecord<>(topic, event.subject(), json.writeValueAsBytes(event));
        var type = Objects.requireNonNull(event.getClass().getAnnotation(EventType.class));
        message.headers().add("ce_type", type.value().getBytes(UTF_8));
        var unused = producer.send(message);
    }

    private interface Condition {
        boolean isMet(JsonNode answer);
    }

    private void await(Calls calls, String path, Condition condition) throws InterruptedException {
        var end = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        var last = "no answer";
        while (System.nanoTime() < end && service.isAlive()) {
            try {
                var body = new String(calls.body(new HttpGet(address.resolve(path))), UTF_8);
                if (condition.isMet(new JsonMapper().readTree(body))) {
                    return;
                }
                last = body;
            } catch (IOException e) {
                last = String.valueOf(e.getMessage());
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("portfolio-service did not come so far, see its log: " + last);
    }
}
