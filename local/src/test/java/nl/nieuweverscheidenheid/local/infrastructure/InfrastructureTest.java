// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.embedded.EmbeddedKafka;
import nl.nieuweverscheidenheid.events.Channel;
import nl.nieuweverscheidenheid.events.Event;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class InfrastructureTest {
    private static final String[] TOPICS = {
        "portfolio.entries",
        "portfolio.workflow",
        "portfolio.synonyms",
        "portfolio.adoptions",
        "portfolio.themes",
        "typology.municipalities",
        "typology.facts",
        "forum.topics",
        "forum.posts",
        "forum.offers",
        "forum.follows",
        "people.erasures",
        "people.erasure-confirmations",
        "map.boundaries"
    };
    private static final int HTTP = EmbeddedKafka.freePort();
    private static final int BROKER = EmbeddedKafka.freePort();
    private static final int CONTROLLER = EmbeddedKafka.freePort();
    private static final int DOCUMENTS = EmbeddedKafka.freePort();

    private static Path data;
    private static ConfigurableApplicationContext running;

    @BeforeAll
    static void start(@TempDir Path folder) {
        data = folder;
        running = run();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"readiness", "liveness"})
    void saysThatItIsReadyAsServicesDo(String state) throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://127.0.0.1:%d/actuator/health/%s".formatted(HTTP, state)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void hasATopicForEachFamilyOfEvents() throws Exception {
        try (var admin = Admin.create(kafka())) {
            assertThat(admin.listTopics().names().get()).containsExactlyInAnyOrder(TOPICS);
        }
        assertThat(Event.class.getPermittedSubclasses())
                .extracting(family -> family.getAnnotation(Channel.class).value())
                .containsExactlyInAnyOrder(TOPICS);
    }

    @Test
    void cutsTopicsInThree() throws Exception {
        try (var admin = Admin.create(kafka())) {
            assertThat(admin.describeTopics(List.of(TOPICS))
                            .allTopicNames()
                            .get()
                            .values())
                    .hasSize(TOPICS.length)
                    .extracting(TopicDescription::partitions)
                    .allSatisfy(partitions -> assertThat(partitions).hasSize(3));
        }
    }

    @Test
    void keepsTheLastOfEachKeyOnTopicsOfStateAndAllThatHappenedOnTheOther() throws Exception {
        try (var admin = Admin.create(kafka())) {
            var resources = Arrays.stream(TOPICS)
                    .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                    .toList();
            var policies = admin.describeConfigs(resources).all().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            entry -> entry.getKey().name(),
                            entry -> entry.getValue().get("cleanup.policy").value() + " "
                                    + entry.getValue().get("retention.ms").value()));

            assertThat(policies.remove("portfolio.workflow")).isEqualTo("delete -1");
            assertThat(policies.values()).hasSize(TOPICS.length - 1).allMatch(policy -> policy.startsWith("compact "));
        }
    }

    @Test
    void keepsWhatItWasToldThroughARestart() throws Exception {
        try (var producer =
                new KafkaProducer<String, String>(kafka(), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("portfolio.entries", "e1", "published"))
                    .get();
        }
        try (var documents = MongoClients.create("mongodb://127.0.0.1:" + DOCUMENTS)) {
            documents
                    .getDatabase("portfolio")
                    .getCollection("entries")
                    .insertOne(new Document("_id", "e1").append("version", 1));
        }

        running.close();
        running = run();

        assertThat(records("portfolio.entries")).isEqualTo(Map.of("e1", "published"));
        try (var documents = MongoClients.create("mongodb://127.0.0.1:" + DOCUMENTS)) {
            assertThat(documents
                            .getDatabase("portfolio")
                            .getCollection("entries")
                            .find())
                    .containsExactly(new Document("_id", "e1").append("version", 1));
        }
        hasATopicForEachFamilyOfEvents();
    }

    @Test
    void keepsAllOfItInTheDataDirectory() {
        assertThat(data.toFile().list()).containsExactlyInAnyOrder("documents", "kafka", "secrets", "sign-in");
    }

    @Test
    void isAlsoTheIdentityProvider() throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        "http://127.0.0.1:%d/.well-known/openid-configuration".formatted(HTTP)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));

        assertThat(answer.body()).contains("\"issuer\":\"http://localhost:%d\"".formatted(HTTP));
    }

    private static Map<String, String> records(String topic) {
        try (var consumer = new KafkaConsumer<>(kafka(), new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var found = new ArrayList<ConsumerRecord<String, String>>();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
                return partitions.stream().mapToLong(consumer::position).sum()
                        == consumer.endOffsets(partitions).values().stream()
                                .mapToLong(Long::longValue)
                                .sum();
            });
            return found.stream().collect(Collectors.toMap(record -> record.key(), record -> record.value()));
        }
    }

    private static Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", "127.0.0.1:" + BROKER);
    }

    private static ConfigurableApplicationContext run() {
        return new SpringApplicationBuilder(Infrastructure.class)
                .run(
                        "--PORTAL_DATA=" + data,
                        "--SERVER_PORT=" + HTTP,
                        "--OIDC_ISSUER=http://localhost:" + HTTP,
                        "--OIDC_CLIENT_SECRET=secret",
                        "--OPERATOR_SECRET=another",
                        "--KAFKA_PORT=" + BROKER,
                        "--KAFKA_CONTROLLER_PORT=" + CONTROLLER,
                        "--DOCUMENTS_PORT=" + DOCUMENTS);
    }
}
