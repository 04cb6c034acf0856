// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets those who write in the same topic through this process do so one after another, as they came. Without it each would
 * count on a number that another takes, and try again. What keeps posts apart is the store's guard, also between
 * processes; so who has waited long enough goes without a turn.
 */
final class Turns {
    private static final int QUEUES = 64;

    /** Several topics may share a queue, which costs them little. */
    private final List<ReentrantLock> queues =
            Stream.generate(() -> new ReentrantLock(true)).limit(QUEUES).toList();

    private final Duration patience;

    Turns(Duration patience) {
        this.patience = patience;
    }

    /** Does the work when it is its turn in the topic. */
    <T> T take(TopicId topic, Supplier<T> work) {
        var queue = queues.get(Math.floorMod(topic.hashCode(), QUEUES));
        var hasTurn = await(queue);
        try {
            return work.get();
        } finally {
            if (hasTurn) {
                queue.unlock();
            }
        }
    }

    private boolean await(ReentrantLock queue) {
        try {
            return queue.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
