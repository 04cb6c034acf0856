// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryPublished;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryRevised;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryWithdrawn;
import nl.nieuweverscheidenheid.events.Event;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryArchived;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryConfirmationDue;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryConfirmed;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryCorrected;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryRecalled;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryRemarkReopened;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryRemarkResolved;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryRemarked;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryReturned;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryReviewStarted;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryRevisionDiscarded;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryRevisionPublished;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryRevisionRecalled;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryRevisionReturned;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryRevisionReviewStarted;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryRevisionStarted;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryRevisionSubmitted;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntrySubmitted;
import nl.nieuweverscheidenheid.portfolio.content.PublishedContent;
import nl.nieuweverscheidenheid.portfolio.entry.Entry;
import nl.nieuweverscheidenheid.portfolio.entry.Publication;
import nl.nieuweverscheidenheid.portfolio.entry.Work;
import nl.nieuweverscheidenheid.portfolio.municipality.Municipalities;
import org.springframework.stereotype.Component;

/** What a step has to tell others: the entry as it is after it, and how it was before where that matters. */
@Component
class Telling {
    private final Municipalities municipalities;

    Telling(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /** What is written before it is offered is nobody's business yet. */
    static List<Event> nothing(Entry before, Entry after) {
        return List.of();
    }

    /** Writing is nobody's business, but that a revision was begun is a step. */
    List<Event> revised(Entry before, Entry after) {
        return before.revisionUnderWay().isPresent()
                ? List.of()
                : List.of(new EntryRevisionStarted(id(after), after.version(), municipality(after), at(after)));
    }

    List<Event> discarded(Entry before, Entry after) {
        return List.of(new EntryRevisionDiscarded(id(after), after.version(), municipality(after), at(after)));
    }

    List<Event> submitted(Entry before, Entry after) {
        return List.of(
                after.isPublished()
                        ? new EntryRevisionSubmitted(id(after), after.version(), municipality(after), at(after))
                        : new EntrySubmitted(
                                id(after),
                                after.version(),
                                municipality(after),
                                after.content().kind().slug(),
                                at(after)));
    }

    List<Event> recalled(Entry before, Entry after) {
        return List.of(
                after.isPublished()
                        ? new EntryRevisionRecalled(id(after), after.version(), municipality(after), at(after))
                        : new EntryRecalled(id(after), after.version(), municipality(after), at(after)));
    }

    List<Event> reviewStarted(Entry before, Entry after) {
        return List.of(
                after.isPublished()
                        ? new EntryRevisionReviewStarted(id(after), after.version(), municipality(after), at(after))
                        : new EntryReviewStarted(id(after), after.version(), municipality(after), at(after)));
    }

    List<Event> remarked(Entry before, Entry after) {
        return List.of(new EntryRemarked(
                id(after), after.version(), municipality(after), text(after).openRemarks(), at(after)));
    }

    List<Event> resolved(Entry before, Entry after) {
        return List.of(new EntryRemarkResolved(
                id(after), after.version(), municipality(after), text(after).openRemarks(), at(after)));
    }

    List<Event> reopened(Entry before, Entry after) {
        return List.of(new EntryRemarkReopened(
                id(after), after.version(), municipality(after), text(after).openRemarks(), at(after)));
    }

    List<Event> returned(Entry before, Entry after) {
        var remarks = text(after).remarksOfThisReview();
        return List.of(
                after.isPublished()
                        ? new EntryRevisionReturned(id(after), after.version(), municipality(after), remarks, at(after))
                        : new EntryReturned(id(after), after.version(), municipality(after), remarks, at(after)));
    }

    List<Event> published(Entry before, Entry after) {
        var publication = publication(after);
        return before.isPublished()
                ? List.of(
                        entryRevised(after),
                        new EntryRevisionPublished(
                                id(after),
                                after.version(),
                                municipality(after),
                                publication.current().number(),
                                at(after)))
                : List.of(entryPublished(after));
    }

    /** What was public elsewhere may have been revised there. */
    List<Event> takenIn(Entry after) {
        return after.published()
                .map(publication -> List.<Event>of(
                        publication.revisedAt().isPresent() ? entryRevised(after) : entryPublished(after)))
                .orElse(List.of());
    }

    List<Event> corrected(Entry before, Entry after) {
        return List.of(
                entryRevised(after),
                new EntryCorrected(
                        id(after),
                        after.version(),
                        municipality(after),
                        publication(after).current().number(),
                        at(after)));
    }

    /** Who shows pictures is to hear at once of one that nobody may see any more. */
    List<Event> pictureRemoved(Entry before, Entry after, String picture) {
        return before.published()
                        .filter(publication -> publication.content().shows(picture))
                        .isPresent()
                ? List.of(entryRevised(after))
                : List.of();
    }

    List<Event> confirmed(Entry before, Entry after) {
        return List.of(new EntryConfirmed(id(after), after.version(), municipality(after), at(after)));
    }

    List<Event> confirmationDue(Entry after) {
        var publication = publication(after);
        return List.of(new EntryConfirmationDue(
                id(after),
                after.version(),
                municipality(after),
                publication.confirmedAt(),
                publication.confirmationDueAt()));
    }

    List<Event> archived(Entry before, Entry after) {
        var archived = new EntryArchived(id(after), after.version(), municipality(after), at(after));
        return before.isPublished()
                ? List.of(archived, new EntryWithdrawn(id(after), after.version(), at(after)))
                : List.of(archived);
    }

    private EntryPublished entryPublished(Entry entry) {
        var publication = publication(entry);
        return new EntryPublished(
                id(entry), entry.version(), publication.publishedAt(), everybodysContent(entry, publication));
    }

    private EntryRevised entryRevised(Entry entry) {
        var publication = publication(entry);
        return new EntryRevised(
                id(entry),
                entry.version(),
                publication.publishedAt(),
                publication.current().publishedAt(),
                everybodysContent(entry, publication));
    }

    private nl.nieuweverscheidenheid.events.EntryEvent.Content everybodysContent(Entry entry, Publication publication) {
        var slug = publication.slug();
        return PublishedContent.of(
                publication.content(),
                slug == null ? null : slug.value(),
                entry.sample(),
                municipalities.typeOf(publication.content().municipality()));
    }

    private static String id(Entry entry) {
        return entry.id().value();
    }

    private static String municipality(Entry entry) {
        return entry.content().municipality().value();
    }

    private static Instant at(Entry entry) {
        return entry.updatedAt();
    }

    private static Work text(Entry entry) {
        return Objects.requireNonNull(entry.work(), "A text is under way");
    }

    private static Publication publication(Entry entry) {
        return Objects.requireNonNull(entry.publication(), "It was published");
    }
}
