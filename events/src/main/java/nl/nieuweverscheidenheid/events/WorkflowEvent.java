// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.events;

import java.time.Instant;

/**
 * What happens to an entry on its way to publication and after it: its first publication, the revisions that follow and
 * whether it still holds. Tells no text, as most of it is not public, and nobody's name.
 */
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

    /** Its author took the entry back before an editor read it. */
    @EventType("nl.nieuwe-verscheidenheid.portfolio.entry-recalled")
    record EntryRecalled(String entryId, long version, String municipality, Instant recalledAt)
            implements WorkflowEvent {}

    /** The entry was put away; if it was published, entry-withdrawn tells so as well. */
    @EventType("nl.nieuwe-verscheidenheid.portfolio.entry-archived")
    record EntryArchived(String entryId, long version, String municipality, Instant archivedAt)
            implements WorkflowEvent {}

    /** Its municipality began to write a new text for a published entry; what everybody reads stays as it is. */
    @EventType("nl.nieuwe-verscheidenheid.portfolio.entry-revision-started")
    record EntryRevisionStarted(String entryId, long version, String municipality, Instant startedAt)
            implements WorkflowEvent {}

    /** The new text of a published entry is offered for publication. */
    @EventType("nl.nieuwe-verscheidenheid.portfolio.entry-revision-submitted")
    record EntryRevisionSubmitted(String entryId, long version, String municipality, Instant submittedAt)
            implements WorkflowEvent {}

    /** An editor reads the new text of a published entry. */
    @EventType("nl.nieuwe-verscheidenheid.portfolio.entry-revision-review-started")
    record EntryRevisionReviewStarted(String entryId, long version, String municipality, Instant startedAt)
            implements WorkflowEvent {}

    /** An editor gave the new text of a published entry back with remarks. */
    @EventType("nl.nieuwe-verscheidenheid.portfolio.entry-revision-returned")
    record EntryRevisionReturned(String entryId, long version, String municipality, int remarks, Instant returnedAt)
            implements WorkflowEvent {}

    /** Its author took the new text of a published entry back before an editor read it. */
    @EventType("nl.nieuwe-verscheidenheid.portfolio.entry-revision-recalled")
    record EntryRevisionRecalled(String entryId, long version, String municipality, Instant recalledAt)
            implements WorkflowEvent {}

    /** The new text of a published entry was given up; what everybody reads stays as it is. */
    @EventType("nl.nieuwe-verscheidenheid.portfolio.entry-revision-discarded")
    record EntryRevisionDiscarded(String entryId, long version, String municipality, Instant discardedAt)
            implements WorkflowEvent {}

    /** The new text took the place of what everybody read; entry-revised tells the text. */
    @EventType("nl.nieuwe-verscheidenheid.portfolio.entry-revision-published")
    record EntryRevisionPublished(String entryId, long version, String municipality, int revision, Instant publishedAt)
            implements WorkflowEvent {}

    /** An editor corrected what everybody reads, with a note that everybody reads too; entry-revised tells the text. */
    @EventType("nl.nieuwe-verscheidenheid.portfolio.entry-corrected")
    record EntryCorrected(String entryId, long version, String municipality, int revision, Instant correctedAt)
            implements WorkflowEvent {}

    /** An editor who reads the entry remarked on it. */
    @EventType("nl.nieuwe-verscheidenheid.portfolio.entry-remarked")
    record EntryRemarked(String entryId, long version, String municipality, int openRemarks, Instant remarkedAt)
            implements WorkflowEvent {}

    /** A remark was dealt with. */
    @EventType("nl.nieuwe-verscheidenheid.portfolio.entry-remark-resolved")
    record EntryRemarkResolved(String entryId, long version, String municipality, int openRemarks, Instant resolvedAt)
            implements WorkflowEvent {}

    /** A remark that was dealt with is open again. */
    @EventType("nl.nieuwe-verscheidenheid.portfolio.entry-remark-reopened")
    record EntryRemarkReopened(String entryId, long version, String municipality, int openRemarks, Instant reopenedAt)
            implements WorkflowEvent {}

    /** Its municipality says that what everybody reads still holds. */
    @EventType("nl.nieuwe-verscheidenheid.portfolio.entry-confirmed")
    record EntryConfirmed(String entryId, long version, String municipality, Instant confirmedAt)
            implements WorkflowEvent {}

    /** Nobody has confirmed for a year that the entry still holds: its municipality is to be asked. Told once a year. */
    @EventType("nl.nieuwe-verscheidenheid.portfolio.entry-confirmation-due")
    record EntryConfirmationDue(String entryId, long version, String municipality, Instant confirmedAt, Instant dueAt)
            implements WorkflowEvent {}
}
