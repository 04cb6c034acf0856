// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What municipalities are classified by. Each tells all that was imported and counts, as the topic is compacted. */
@Channel(value = FactsEvent.TOPIC, compacted = true)
public sealed interface FactsEvent extends Event {
    /** Where these events travel, keyed by the id of the facts, of which there are only one at present. */
    String TOPIC = "typology.facts";

    /** Which facts they are. */
    String factsId();

    @Override
    default String subject() {
        return factsId();
    }

    /**
     * A set of facts that was imported and takes the place of what ships with the service.
     *
     * @param name what it holds, such as figures/herkomst/2026, wrr-assignments or mergers/2027-01-01
     */
    record ImportedSet(String name, String importId, Instant importedAt) {}

    /**
     * Municipalities are classified by other facts from now on: some were imported, a merger has taken effect, or the
     * service came with other tables or rules.
     *
     * @param rulesVersion version of the rules of the indication
     * @param asOfDate mergers up to this date have taken effect
     */
    @EventType("nl.nieuwe-verscheidenheid.typology.facts-changed")
    record FactsChanged(
            String factsId,
            long version,
            String rulesVersion,
            LocalDate asOfDate,
            List<ImportedSet> importedSets,
            Instant changedAt)
            implements FactsEvent {
        public FactsChanged {
            importedSets = List.copyOf(importedSets);
        }
    }
}
