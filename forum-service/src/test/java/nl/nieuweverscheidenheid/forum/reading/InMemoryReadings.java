// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.reading;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.forum.topic.TopicId;

/** Readings without a store; {@link ReadingsContract} keeps them honest. */
class InMemoryReadings implements Readings {
    private final Map<String, Map<TopicId, Integer>> readings = new HashMap<>();

    @Override
    public synchronized int advance(String reader, TopicId topic, int number, Instant at) {
        return readings.computeIfAbsent(reader, key -> new HashMap<>()).merge(topic, number, Math::max);
    }

    @Override
    public synchronized Map<TopicId, Integer> by(String reader, Collection<TopicId> topics) {
        return readings.getOrDefault(reader, Map.of()).entrySet().stream()
                .filter(read -> topics.contains(read.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
