// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.events;

import java.time.Instant;

/** Which services have forgotten somebody. Names nobody: whom it was about is known to the erasure alone. */
@Channel(value = ErasureConfirmationEvent.TOPIC, compacted = true)
public sealed interface ErasureConfirmationEvent extends Event {
    /** Where these events travel, keyed by confirmation id. */
    String TOPIC = "people.erasure-confirmations";

    /** Which confirmation it is: the erasure's id, a full stop, the name of the service. */
    String confirmationId();

    @Override
    default String subject() {
        return confirmationId();
    }

    /**
     * A service keeps nothing of the person any more.
     *
     * @param service its name, such as forum-service
     */
    @EventType("nl.nieuwe-verscheidenheid.people.erasure-confirmed")
    record ErasureConfirmed(String confirmationId, long version, String erasureId, String service, Instant confirmedAt)
            implements ErasureConfirmationEvent {}
}
