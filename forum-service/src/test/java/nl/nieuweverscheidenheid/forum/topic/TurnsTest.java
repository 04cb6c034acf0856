// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final Turns turns = new Turns(Duration.ofSeconds(20));
    private final TopicId topic = TopicId.random();

    @Test
    void onlyOneAtATimeWritesInATopic() throws Exception {
        var inside = new AtomicInteger();
        Callable<Boolean> alone = () -> turns.take(topic, () -> {
            var others = inside.getAndIncrement();
            Thread.yield();
            inside.decrementAndGet();
            return others == 0;
        });

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var wasAlone : threads.invokeAll(
                    IntStream.range(0, 500).mapToObj(i -> alone).toList())) {
                assertThat(wasAlone.get()).isTrue();
            }
        }
    }

    @Test
    void whoHasWaitedLongEnoughGoesWithoutATurn() throws Exception {
        var impatient = new Turns(Duration.ofMillis(20));
        var holds = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = threads.submit(() -> impatient.take(topic, () -> {
                holds.countDown();
                return awaited(mayEnd);
            }));
            holds.await();

            assertThat(impatient.take(topic, () -> "done")).isEqualTo("done");

            assertThat(slow.isDone()).isFalse();
            mayEnd.countDown();
            assertThat(slow.get()).isTrue();
        }
    }

    @Test
    void whoFailsGivesTheTurnOn() {
        assertThatThrownBy(() -> turns.take(topic, () -> {
                    throw new TopicClosed(topic);
                }))
                .isInstanceOf(TopicClosed.class);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var impatient = threads.submit(() -> turns.take(topic, () -> true));
            assertThat(impatient).succeedsWithin(Duration.ofSeconds(10));
        }
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
