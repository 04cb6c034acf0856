// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.events;

import java.time.Instant;

/** What happens to an entry on its way to publication. Tells no text, as none of it is public yet. */
@Channel(value = WorkflowEvent.TOPIC, compacted = false)
public sealed interface WorkflowEvent extends Event {
    /** Where these events travel, keyed by entry id. */
    String TOPIC = "portfolio.workflow";

    /** Which entry it is about. */
    String entryId();

    /** CBS code of the municipality whose entry it is. */
    String municipality();

    @Override
    default String subject() {
        return entryId();
    }

    /** Its author offers the entry for publication. */
    @EventType("nl.nieuwe-verscheidenheid.portfolio.entry-submitted")
    record EntrySubmitted(String entryId, long version, String municipality, String kind, Instant submittedAt)
            implements WorkflowEvent {}

    /** An editor reads the entry. */
    @EventType("nl.nieuwe-verscheidenheid.portfolio.entry-review-started")
    record EntryReviewStarted(String entryId, long version, String municipality, Instant startedAt)
            implements WorkflowEvent {}

    /** An editor gave the entry back with remarks. */
    @EventType("nl.nieuwe-verscheidenheid.portfolio.entry-returned")
    record EntryReturned(String entryId, long version, String municipality, int remarks, Instant returnedAt)
            implements WorkflowEvent {}

    /** The entry was put away; if it was published, entry-withdrawn tells so as well. */
    @EventType("nl.nieuwe-verscheidenheid.portfolio.entry-archived")
    record EntryArchived(String entryId, long version, String municipality, Instant archivedAt)
            implements WorkflowEvent {}
}
