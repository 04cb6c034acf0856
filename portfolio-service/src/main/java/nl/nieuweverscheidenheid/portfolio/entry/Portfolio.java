// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.entry;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryPublished;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryRevised;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryWithdrawn;
import nl.nieuweverscheidenheid.events.Event;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryArchived;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryReturned;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryReviewStarted;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntrySubmitted;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.signin.Role;
import nl.nieuweverscheidenheid.kit.signin.RoleMissing;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.portfolio.municipality.Municipalities;
import org.springframework.stereotype.Service;

/** What one can do with entries, and who may. */
@Service
class Portfolio {
    private final Entries entries;
    private final Municipalities municipalities;
    private final Clock clock;

    Portfolio(Entries entries, Municipalities municipalities, Clock clock) {
        this.entries = entries;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    Entry draft(Content content, Official author) {
        refuseOthers(content, author);
        var entry = Entry.draft(EntryId.random(), content, author.subject(), now());
        entries.add(entry, List.of());
        return entry;
    }

    /** The entry, if it is published or the reader's own to work on. */
    Entry get(EntryId id, Optional<Official> reader) {
        return entries.find(id)
                .filter(entry -> entry.state() == State.PUBLISHED
                        || reader.filter(official -> mayWorkOn(entry, official)).isPresent())
                .orElseThrow(() -> new EntryNotFound(id));
    }

    PageOf<Entry> list(Selection selection, Paging paging, Optional<Official> reader) {
        if (selection.states().equals(Set.of(State.PUBLISHED)) || isEditor(reader)) {
            return entries.list(selection, paging);
        }
        var own = reader.flatMap(Official::municipality)
                .filter(code -> selection
                        .municipalities()
                        .map(asked -> asked.contains(code))
                        .orElse(true));
        return entries.list(
                new Selection(
                        selection.states(),
                        Optional.of(own.map(Set::of).orElse(Set.of())),
                        selection.themes(),
                        selection.kinds(),
                        selection.statuses(),
                        selection.year()),
                paging);
    }

    Entry rewrite(EntryId id, EntityVersion version, Content content, Official official) {
        refuseOthers(content, official);
        return change(id, version, official, (entry, now) -> {
            if (entry.state() == State.PUBLISHED && official.isEditor()) {
                return entry.revise(content, now);
            }
            return entry.rewrite(content, now);
        });
    }

    Entry submit(EntryId id, EntityVersion version, Official author) {
        return change(id, version, author, Entry::submit);
    }

    Entry startReview(EntryId id, EntityVersion version, Official editor) {
        editor.require(Role.EDITOR);
        return change(id, version, editor, Entry::startReview);
    }

    Entry publish(EntryId id, EntityVersion version, Official editor) {
        editor.require(Role.EDITOR);
        return change(id, version, editor, Entry::publish);
    }

    Entry giveBack(EntryId id, EntityVersion version, List<Entry.Remark> remarks, Official editor) {
        editor.require(Role.EDITOR);
        return change(id, version, editor, (entry, now) -> entry.giveBack(remarks, now));
    }

    Entry archive(EntryId id, EntityVersion version, Official official) {
        return change(id, version, official, Entry::archive);
    }

    private Entry change(
            EntryId id, EntityVersion version, Official official, BiFunction<Entry, Instant, Entry> change) {
        var entry = get(id, Optional.of(official));
        if (!mayWorkOn(entry, official)) {
            throw new RoleMissing("Only officials of %s and editors may change entry %s"
                    .formatted(entry.content().municipality(), id));
        }
        if (entry.version() != version.value()) {
            throw new EntryChangedMeanwhile(id);
        }
        var changed = change.apply(entry, now());
        entries.save(changed, eventsOf(entry, changed));
        return changed;
    }

    /** What the change has to tell, in the order in which it happened. */
    private List<Event> eventsOf(Entry before, Entry after) {
        var events = new ArrayList<Event>();
        var id = after.id().value();
        var version = after.version();
        var municipality = after.content().municipality().value();
        var now = after.updatedAt();
        if (before.state() == after.state()) {
            if (after.state() == State.PUBLISHED) {
                events.add(new EntryRevised(id, version, publishedAt(after), now, published(after)));
            }
            return events;
        }
        switch (after.state()) {
            case SUBMITTED ->
                events.add(new EntrySubmitted(
                        id, version, municipality, after.content().kind().slug(), now));
            case IN_REVIEW -> events.add(new EntryReviewStarted(id, version, municipality, now));
            case PUBLISHED -> events.add(new EntryPublished(id, version, publishedAt(after), published(after)));
            case DRAFT ->
                events.add(new EntryReturned(
                        id,
                        version,
                        municipality,
                        after.remarks().size() - before.remarks().size(),
                        now));
            case ARCHIVED -> {
                events.add(new EntryArchived(id, version, municipality, now));
                if (before.state() == State.PUBLISHED) {
                    events.add(new EntryWithdrawn(id, version, now));
                }
            }
        }
        return events;
    }

    private nl.nieuweverscheidenheid.events.EntryEvent.Content published(Entry entry) {
        return PublishedContent.of(entry, municipalities.typeOf(entry.content().municipality()));
    }

    private static Instant publishedAt(Entry entry) {
        return Objects.requireNonNull(entry.publishedAt(), "A published entry knows since when");
    }

    private static void refuseOthers(Content content, Official official) {
        var code = content.municipality();
        if (!official.isEditor() && !official.worksFor(code.value())) {
            throw new RoleMissing("You write for %s, not for %s"
                    .formatted(official.municipality().orElse("no municipality"), code));
        }
    }

    private static boolean mayWorkOn(Entry entry, Official official) {
        return official.isEditor()
                || official.worksFor(entry.content().municipality().value());
    }

    private static boolean isEditor(Optional<Official> reader) {
        return reader.filter(Official::isEditor).isPresent();
    }

    /** MongoDB keeps milliseconds; an entry is to be the same before and after it was stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
