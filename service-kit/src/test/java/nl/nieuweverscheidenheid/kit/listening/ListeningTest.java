// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.listening;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.nieuweverscheidenheid.events.PostEvent;
import nl.nieuweverscheidenheid.events.PostEvent.PostAdded;
import nl.nieuweverscheidenheid.events.PostEvent.PostRemoved;
import nl.nieuweverscheidenheid.kit.KafkaTopics;
import nl.nieuweverscheidenheid.kit.event.EventFamily;
import nl.nieuweverscheidenheid.kit.event.EventJson;
import nl.nieuweverscheidenheid.testkit.Messages;
import nl.nieuweverscheidenheid.testkit.OnBackend;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.annotation.KafkaListener;

/** How events are heard, on a real Kafka: with a group, and replayed into each instance. */
@OnBackend
@SpringBootTest(
        properties = {
            "portal.listening.first-pause=20ms",
            "portal.listening.longest-pause=50ms",
            "portal.listening.give-up-after=300ms"
        })
class ListeningTest {
    @Autowired
    private Producer<String, byte[]> producer;

    @Autowired
    private Heard heard;

    @Autowired
    private TopicReplay replay;

    private final String id = UUID.randomUUID().toString();

    @Test
    void anEventIsHeardByTheGroupAndByTheReplay() throws Exception {
        send(added(id, 1));

        await().until(() -> heard.byGroup.contains(id + "@1"));
        await().until(() -> heard.byReplay.contains(id + "@1"));
        assertThat(replay.caughtUp()).isTrue();
    }

    @Test
    void whatIsNoEventBecomesADeadLetterAndTheRestGoesOn() throws Exception {
        var message = new ProducerRecord<>(PostEvent.TOPIC, 0, id, "{\"postId\":".getBytes(UTF_8));
        message.headers()
                .add(new RecordHeader("ce_type", type(PostRemoved.class).getBytes(UTF_8)));
        producer.send(message).get(20, TimeUnit.SECONDS);
        send(added(id, 2));

        await().until(() -> heard.byGroup.contains(id + "@2") && heard.byReplay.contains(id + "@2"));
        for (var group : List.of("kit-test", "kit-test-service")) {
            var letters = Messages.on(DeadLetters.topicFor(PostEvent.TOPIC, group)).stream()
                    .filter(letter -> id.equals(letter.key()))
                    .toList();
            assertThat(letters).as(group).hasSize(1);
            assertThat(new String(letters.getFirst().value(), UTF_8)).isEqualTo("{\"postId\":");
            assertThat(KafkaTopics.header(letters.getFirst(), DeadLetters.REASON))
                    .contains("post-removed");
            assertThat(KafkaTopics.header(letters.getFirst(), DeadLetters.TOPIC))
                    .isEqualTo(PostEvent.TOPIC);
            assertThat(KafkaTopics.header(letters.getFirst(), DeadLetters.GROUP))
                    .isEqualTo(group);
        }
    }

    @Test
    void anEventOfALaterReleaseIsSkipped() throws Exception {
        var message = new ProducerRecord<>(PostEvent.TOPIC, 0, id, "{}".getBytes(UTF_8));
        message.headers()
                .add(new RecordHeader("ce_type", "nl.nieuwe-verscheidenheid.forum.post-thanked".getBytes(UTF_8)));
        producer.send(message).get(20, TimeUnit.SECONDS);
        send(added(id, 3));

        await().until(() -> heard.byGroup.contains(id + "@3") && heard.byReplay.contains(id + "@3"));
        assertThat(Messages.on(PostEvent.TOPIC).stream().filter(one -> id.equals(one.key())))
                .hasSize(2);
        assertThat(deadLetters("kit-test")).isEmpty();
        assertThat(deadLetters("kit-test-service")).isEmpty();
    }

    @Test
    void whileTheStoreIsAwayAnEventIsTriedAgainWithoutEnd() throws Exception {
        heard.awayFor.put(id, new AtomicInteger(15));

        send(added(id, 4));

        await().atMost(Duration.ofSeconds(20)).until(() -> heard.byGroup.contains(id + "@4"));
        await().atMost(Duration.ofSeconds(20)).until(() -> heard.byReplay.contains(id + "@4"));
        assertThat(deadLetters("kit-test")).isEmpty();
    }

    @Test
    void whatKeepsFailingBecomesADeadLetterInTheEnd() throws Exception {
        heard.failing.add(id);

        send(added(id, 5));
        var next = UUID.randomUUID().toString();
        send(added(next, 1));

        await().atMost(Duration.ofSeconds(20)).until(() -> heard.byGroup.contains(next + "@1"));
        await().atMost(Duration.ofSeconds(20)).until(() -> heard.byReplay.contains(next + "@1"));
        assertThat(deadLetters("kit-test")).hasSize(1);
        assertThat(deadLetters("kit-test-service")).hasSize(1);
    }

    private List<String> deadLetters(String group) {
        return Messages.on(DeadLetters.topicFor(PostEvent.TOPIC, group)).stream()
                .filter(letter -> id.equals(letter.key()))
                .map(letter -> KafkaTopics.header(letter, DeadLetters.REASON))
                .toList();
    }

    private void send(PostAdded event) throws Exception {
        var message = new ProducerRecord<>(
                PostEvent.TOPIC, 0, event.subject(), EventJson.write(event).getBytes(UTF_8));
        message.headers()
                .add(new RecordHeader("ce_type", EventFamily.typeOf(event).getBytes(UTF_8)));
        producer.send(message).get(20, TimeUnit.SECONDS);
    }

    private static PostAdded added(String id, long version) {
        return new PostAdded(id, version, "topic", 1, "tekst", "GM0363", Instant.now(), null);
    }

    private static String type(Class<?> event) {
        return event.getAnnotation(nl.nieuweverscheidenheid.events.EventType.class)
                .value();
    }

    /** What was heard, by whom, and what is to go wrong. */
    static class Heard {
        final List<String> byGroup = new CopyOnWriteArrayList<>();
        final List<String> byReplay = new CopyOnWriteArrayList<>();
        final List<String> failing = new CopyOnWriteArrayList<>();
        final Map<String, AtomicInteger> awayFor = new ConcurrentHashMap<>();

        @KafkaListener(topics = PostEvent.TOPIC, groupId = "kit-test")
        void on(PostEvent event) {
            hear(event, byGroup);
        }

        void hear(PostEvent event, List<String> by) {
            if (failing.contains(event.postId())) {
                throw new IllegalStateException("It fails whenever it is tried");
            }
            var away = awayFor.get(event.postId());
            if (away != null && away.getAndDecrement() > 0) {
                throw new MongoTimeoutException("The store is away");
            }
            by.add(event.postId() + "@" + event.version());
        }
    }

    @Configuration
    @EnableAutoConfiguration
    static class Application {
        @Bean
        Heard heard() {
            return new Heard();
        }

        @Bean
        TopicReplay replay(TopicReplays replays, Heard heard) {
            return replays.replay(PostEvent.class, event -> heard.hear(event, heard.byReplay));
        }
    }
}
