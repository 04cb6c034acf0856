// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.event;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.events.Channel;
import nl.nieuweverscheidenheid.events.Event;
import nl.nieuweverscheidenheid.events.EventType;

/** The events that travel on one topic: a sealed interface of the contract, read by its annotations. */
public record EventFamily(String topic, boolean compacted, Map<String, Class<? extends Event>> types) {
    private static final List<EventFamily> ALL = Arrays.stream(Event.class.getPermittedSubclasses())
            .map(EventFamily::of)
            .toList();

    /** Every family of the contract. */
    public static List<EventFamily> all() {
        return ALL;
    }

    /** The family whose events travel on this topic. */
    public static Optional<EventFamily> onTopic(String topic) {
        return ALL.stream().filter(family -> family.topic.equals(topic)).findFirst();
    }

    /** The family that a sealed interface or one of its records belongs to. */
    public static EventFamily of(Class<?> type) {
        for (var candidate = type; candidate != null; candidate = familyAbove(candidate)) {
            var channel = candidate.getAnnotation(Channel.class);
            if (channel != null) {
                return new EventFamily(channel.value(), channel.compacted(), typesOf(candidate));
            }
        }
        throw new IllegalArgumentException(type + " is no event of the contract: it names no @Channel");
    }

    /** The CloudEvents type of an event. */
    public static String typeOf(Event event) {
        return typeOf(event.getClass());
    }

    private static @org.jspecify.annotations.Nullable Class<?> familyAbove(Class<?> type) {
        return Arrays.stream(type.getInterfaces())
                .filter(Event.class::isAssignableFrom)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Class<? extends Event>> typesOf(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses())
                .<Class<? extends Event>>map(type -> type.asSubclass(Event.class))
                .collect(Collectors.toUnmodifiableMap(EventFamily::typeOf, type -> type));
    }

    private static String typeOf(Class<?> type) {
        var annotation = type.getAnnotation(EventType.class);
        if (annotation == null) {
            throw new IllegalArgumentException(type + " has no @EventType");
        }
        return annotation.value();
    }
}
