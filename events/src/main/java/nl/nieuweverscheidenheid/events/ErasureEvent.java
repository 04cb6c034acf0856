// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.events;

import java.time.Instant;

/**
 * That somebody asked to be forgotten. The only events that speak of a person, by the opaque id of the identity provider;
 * the last one of an erasure does so no longer, so that compaction takes the id away.
 */
@Channel(value = ErasureEvent.TOPIC, compacted = true)
public sealed interface ErasureEvent extends Event {
    /** Where these events travel, keyed by erasure id. */
    String TOPIC = "people.erasures";

    /** Which erasure it is about. */
    String erasureId();

    @Override
    default String subject() {
        return erasureId();
    }

    /**
     * Somebody asked for it: every service that keeps something of them erases it and confirms that.
     *
     * @param person opaque id, the subject of the identity provider
     * @param choice what becomes of contributions: {@code keep-without-name} or {@code remove}
     */
    @EventType("nl.nieuwe-verscheidenheid.people.erasure-requested")
    record ErasureRequested(String erasureId, long version, String person, String choice, Instant requestedAt)
            implements ErasureEvent {}

    /** Every service has confirmed; whoever heard of the request forgets whom it was about. */
    @EventType("nl.nieuwe-verscheidenheid.people.erasure-completed")
    record ErasureCompleted(String erasureId, long version, Instant completedAt) implements ErasureEvent {}
}
