// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.events;

import java.time.Instant;
import java.util.List;

/** The words that the editors have searches take for one another. Each tells the whole list, as the topic is compacted. */
@Channel(value = SynonymEvent.TOPIC, compacted = true)
public sealed interface SynonymEvent extends Event {
    /** Where these events travel, keyed by list. */
    String TOPIC = "portfolio.synonyms";

    /** Which list it is about; there is one, {@code search}. */
    String listId();

    @Override
    default String subject() {
        return listId();
    }

    /** Words and word groups of which each finds what the others name. */
    record Group(List<String> terms) {
        public Group {
            terms = List.copyOf(terms);
        }
    }

    /** An editor put another list in the place of the one before. */
    @EventType("nl.nieuwe-verscheidenheid.portfolio.synonyms-replaced")
    record SynonymsReplaced(String listId, long version, List<Group> groups, Instant replacedAt)
            implements SynonymEvent {
        public SynonymsReplaced {
            groups = List.copyOf(groups);
        }
    }
}
