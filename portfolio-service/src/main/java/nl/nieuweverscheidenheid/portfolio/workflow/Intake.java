// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import nl.nieuweverscheidenheid.portfolio.address.Slug;
import nl.nieuweverscheidenheid.portfolio.content.Content;
import nl.nieuweverscheidenheid.portfolio.entry.Entries;
import nl.nieuweverscheidenheid.portfolio.entry.Entry;
import nl.nieuweverscheidenheid.portfolio.entry.EntryChangedMeanwhile;
import nl.nieuweverscheidenheid.portfolio.entry.EntryId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes in entries that were written elsewhere, each once: what is there already stays as it is. */
@Component
public class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final Entries entries;
    private final Addresses addresses;
    private final Telling telling;
    private final Clock clock;

    Intake(Entries entries, Addresses addresses, Telling telling, Clock clock) {
        this.entries = entries;
        this.addresses = addresses;
        this.telling = telling;
        this.clock = clock;
    }

    /** Those of these entries that are there, in whatever state. */
    public List<Entry> there(Collection<EntryId> ids) {
        return entries.findAll(ids);
    }

    /** Takes a draft in, unless it is there; whether it was taken in. */
    public boolean draft(EntryId id, Content content, boolean sample, @Nullable Instant createdAt) {
        var now = now();
        return isAdded(Entry.takenInDraft(id, content, sample, createdAt == null ? now : createdAt, now));
    }

    /**
     * Takes an entry in that everybody can read from now on, unless it is there; whether it was taken in.
     *
     * @param wanted the address that it had; it gets another where that is another entry's, or where it had none
     */
    public boolean publish(
            EntryId id,
            @Nullable Slug wanted,
            Content content,
            boolean sample,
            @Nullable Instant publishedAt,
            @Nullable Instant revisedAt) {
        var now = now();
        var slug = wanted == null ? addresses.give(id, content.title()) : addresses.give(id, wanted);
        return isAdded(
                Entry.takenIn(id, slug, content, sample, publishedAt == null ? now : publishedAt, revisedAt, now));
    }

    private boolean isAdded(Entry entry) {
        try {
            entries.add(entry, telling.takenIn(entry));
            return true;
        } catch (EntryChangedMeanwhile e) {
            LOG.debug("{} was taken in by another meanwhile: {}", entry.id(), e.getMessage());
            return false;
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
