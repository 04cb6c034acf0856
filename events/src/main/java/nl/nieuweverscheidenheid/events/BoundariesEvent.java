// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which boundaries of municipalities the map shows. Each tells all there is to know of them, as the topic is compacted. */
@Channel(value = BoundariesEvent.TOPIC, compacted = true)
public sealed interface BoundariesEvent extends Event {
    /** Where these events travel, keyed by what the boundaries are of. */
    String TOPIC = "map.boundaries";

    /** What they are the boundaries of; at present there are only those of {@code municipalities}. */
    String boundariesId();

    @Override
    default String subject() {
        return boundariesId();
    }

    /**
     * The map shows another set of boundaries from now on, be it a new one or one that it showed before.
     *
     * @param setVersion number of the set; 0 is the one that ships with the map
     * @param schematic true for a drawing that shows about where municipalities are
     * @param year of which 1 January they are; none of a drawing
     * @param attribution to be shown wherever the boundaries are
     * @param hash of the set's content, SHA-256
     */
    @EventType("nl.nieuwe-verscheidenheid.map.boundaries-replaced")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BoundariesReplaced(
            String boundariesId,
            long version,
            long setVersion,
            boolean schematic,
            @Nullable Integer year,
            String source,
            String attribution,
            String licence,
            String hash,
            int municipalityCount,
            Instant replacedAt)
            implements BoundariesEvent {}
}
