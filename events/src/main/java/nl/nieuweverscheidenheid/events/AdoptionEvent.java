// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which municipality does what another one told of. Each tells the whole public state, as the topic is compacted. */
@Channel(value = AdoptionEvent.TOPIC, compacted = true)
public sealed interface AdoptionEvent extends Event {
    /** Where these events travel, keyed by adoption id. */
    String TOPIC = "portfolio.adoptions";

    /** Which adoption it is about: the entry's id, a full stop, the code of the municipality that adopts it. */
    String adoptionId();

    @Override
    default String subject() {
        return adoptionId();
    }

    /**
     * A municipality does what the entry tells of, or says anew what it changed in doing so.
     *
     * @param municipality CBS code of the municipality that adopts
     * @param entryMunicipality CBS code of the municipality whose entry it is
     * @param changes what it does differently, in plain text
     * @param adoptedAt since when
     */
    @EventType("nl.nieuwe-verscheidenheid.portfolio.entry-adopted")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EntryAdopted(
            String adoptionId,
            long version,
            String entryId,
            String municipality,
            String entryMunicipality,
            @Nullable String changes,
            Instant adoptedAt)
            implements AdoptionEvent {}

    /** The municipality no longer says that it adopted the entry; what was kept of it must go. */
    @EventType("nl.nieuwe-verscheidenheid.portfolio.adoption-withdrawn")
    record AdoptionWithdrawn(String adoptionId, long version, String entryId, String municipality, Instant withdrawnAt)
            implements AdoptionEvent {}
}
