// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.entry;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.nieuweverscheidenheid.events.Event;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.portfolio.content.Content;

/** All entries of all municipalities. */
public interface Entries {
    /** The entry with this id. */
    Optional<Entry> find(EntryId id);

    /** The entries with these ids, as far as there are, in no order. */
    List<Entry> findAll(Collection<EntryId> ids);

    /** The entries that the selection lets through, the last changed first. */
    PageOf<Entry> list(Selection selection, Paging paging);

    /** Some published entries, samples left out, whose municipality is to be asked to confirm them. */
    List<Entry> toBeConfirmed(Instant now, int most);

    /** What all published entries span; nothing where there are none. */
    Optional<Extent> extent();

    /** Whether there is any entry at all. */
    boolean isEmpty();

    /** Gives each entry that somebody wrote on its turn. */
    void writtenBy(String subject, Consumer<Entry> entry);

    /** Some of the entries that somebody wrote on. */
    List<Entry> writtenBy(String subject, int most);

    /**
     * Forgets an entry that nobody but its author and the editorial desk ever read.
     *
     * @return false if others have still to hear something of it, or it was changed meanwhile: then it stays
     */
    boolean delete(Entry entry);

    /**
     * Stores a new entry and, in the same write, what others should hear of it.
     *
     * @throws EntryChangedMeanwhile if there is one with this id
     */
    void add(Entry entry, List<Event> events);

    /**
     * Stores the next version of an entry and, in the same write, what others should hear of it.
     *
     * @throws EntryChangedMeanwhile if the stored entry is not the version this one follows
     */
    void save(Entry entry, List<Event> events);

    /**
     * Keeps a public text beside the entry, before the version is saved in which another takes its place. As the text is
     * public under this number already, it does no harm if that version is never saved, or if this is done twice.
     */
    void keepFormer(EntryId id, int number, Content content);

    /** The public text of this number, once another has taken its place. */
    Optional<Content> former(EntryId id, int number);
}
