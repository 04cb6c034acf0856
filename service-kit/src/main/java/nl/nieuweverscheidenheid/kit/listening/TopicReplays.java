// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.listening;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import nl.nieuweverscheidenheid.events.Event;
import nl.nieuweverscheidenheid.kit.event.EventFamily;
import nl.nieuweverscheidenheid.kit.web.Preparation;
import org.apache.kafka.clients.consumer.Consumer;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Makes replays; the service is ready once all of them have caught up. */
public final class TopicReplays implements HealthIndicator, Preparation {
    private final String name;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Retries retries;
    private final DeadLetters deadLetters;
    private final List<TopicReplay> replays = new CopyOnWriteArrayList<>();

    TopicReplays(String name, Supplier<Consumer<String, byte[]>> consumers, Retries retries, DeadLetters deadLetters) {
        this.name = name;
        this.consumers = consumers;
        this.retries = retries;
        this.deadLetters = deadLetters;
    }

    /** A replay of the family's topic from the beginning; to be declared as a bean, which starts it. */
    public <E extends Event> TopicReplay replay(Class<E> family, java.util.function.Consumer<E> listener) {
        return replay(family, (event, position) -> listener.accept(event));
    }

    /** A replay of the family's topic from where the listener says; to be declared as a bean, which starts it. */
    public <E extends Event> TopicReplay replay(Class<E> family, ReplayListener<E> listener) {
        var replay = aside(family, listener);
        replays.add(replay);
        return replay;
    }

    /**
     * A replay that the service does not wait for, such as one that fills a read model anew while the former answers. The
     * caller starts and stops it.
     */
    public <E extends Event> TopicReplay aside(Class<E> family, ReplayListener<E> listener) {
        return new TopicReplay(EventFamily.of(family), name, listener, consumers, retries, deadLetters);
    }

    @Override
    public boolean isDone() {
        return behind().isEmpty();
    }

    @Override
    public String activity() {
        return "reading " + String.join(", ", behind());
    }

    @Override
    public Health health() {
        var behind = behind();
        return behind.isEmpty()
                ? Health.up().build()
                : Health.outOfService().withDetail("behind", behind).build();
    }

    private List<String> behind() {
        return replays.stream()
                .filter(replay -> !replay.caughtUp())
                .map(TopicReplay::topic)
                .toList();
    }
}
