// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.nieuweverscheidenheid.forum.topic.TopicId;
import org.junit.jupiter.api.Test;

/** What every store of readings keeps to. */
abstract class ReadingsContract {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    /** Of this test alone, as the store may hold those of others. */
    private final String reader = "reader " + UUID.randomUUID();

    private final TopicId topic = TopicId.random();
    private final TopicId other = TopicId.random();

    abstract Readings readings();

    @Test
    void goesOnAndNeverBack() {
        assertThat(readings().advance(reader, topic, 0, NOON)).isZero();
        assertThat(readings().advance(reader, topic, 7, NOON)).isEqualTo(7);
        assertThat(readings().advance(reader, topic, 7, NOON)).isEqualTo(7);
        assertThat(readings().advance(reader, topic, 3, NOON.plusSeconds(1)))
                .as("a telephone that was slow")
                .isEqualTo(7);
        assertThat(readings().by(reader, List.of(topic))).isEqualTo(Map.of(topic, 7));
    }

    @Test
    void isOfOneReaderAndOneTopic() {
        readings().advance(reader, topic, 3, NOON);
        readings().advance(reader, other, 5, NOON);
        readings().advance("another " + reader, topic, 9, NOON);

        assertThat(readings().by(reader, List.of(topic, other, TopicId.random())))
                .isEqualTo(Map.of(topic, 3, other, 5));
        assertThat(readings().by(reader, List.of())).isEmpty();
        assertThat(readings().by("nobody " + reader, List.of(topic))).isEmpty();
    }

    @Test
    void ofManyDevicesAtTheSameTimeTheFurthestCounts() throws Exception {
        try (var devices = Executors.newVirtualThreadPerTaskExecutor()) {
            var told = devices.invokeAll(IntStream.rangeClosed(1, 40)
                    .<Callable<Integer>>mapToObj(number -> () -> readings().advance(reader, topic, number, NOON))
                    .toList());
            for (var one : told) {
                assertThat(one.get()).isBetween(1, 40);
            }
        }

        assertThat(readings().by(reader, List.of(topic))).isEqualTo(Map.of(topic, 40));
    }
}
