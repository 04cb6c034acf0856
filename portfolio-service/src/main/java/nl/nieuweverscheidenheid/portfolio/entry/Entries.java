// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.entry;

import java.util.List;
import java.util.Optional;
import nl.nieuweverscheidenheid.events.Event;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;

/** All entries of all municipalities. */
public interface Entries {
    /** The entry with this id. */
    Optional<Entry> find(EntryId id);

    /** The entries that the selection lets through, the last changed first. */
    PageOf<Entry> list(Selection selection, Paging paging);

    /** Whether there is any entry at all. */
    boolean isEmpty();

    /** Stores a new entry and, in the same write, what others should hear of it. */
    void add(Entry entry, List<Event> events);

    /**
     * Stores the next version of an entry and, in the same write, what others should hear of it.
     *
     * @throws EntryChangedMeanwhile if the stored entry is not the version this one follows
     */
    void save(Entry entry, List<Event> events);
}
