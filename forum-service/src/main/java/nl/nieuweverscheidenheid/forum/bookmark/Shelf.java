// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.bookmark;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.nieuweverscheidenheid.forum.group.GroupId;
import nl.nieuweverscheidenheid.forum.topic.ContributionId;
import org.jspecify.annotations.Nullable;

/**
 * All that a reader keeps. Immutable: each change returns the next version. One for each reader, so that there are never more
 * bookmarks than there may be, through however many devices they come.
 *
 * @param version counts every change, from 0 of a shelf that nobody has yet
 * @param bookmarks the last that was kept first
 */
record Shelf(String reader, long version, List<Bookmark> bookmarks) {
    /** So much one finds again. */
    static final int MOST = 1_000;

    Shelf {
        bookmarks = List.copyOf(bookmarks);
    }

    static Shelf empty(String reader) {
        return new Shelf(reader, 0, List.of());
    }

    Optional<Bookmark> find(ContributionId what) {
        return bookmarks.stream().filter(kept -> kept.what().equals(what)).findFirst();
    }

    /**
     * The shelf with this on it, or with another note at what is there already.
     *
     * @throws TooManyBookmarks if there is no room for more
     */
    Shelf keep(ContributionId what, @Nullable GroupId group, @Nullable String note, Instant now) {
        var before = find(what);
        if (before.isPresent()) {
            var noted = new Bookmark(what, group, note, before.get().at());
            return noted.equals(before.get())
                    ? this
                    : with(bookmarks.stream()
                            .map(kept -> kept.what().equals(what) ? noted : kept)
                            .toList());
        }
        if (bookmarks.size() >= MOST) {
            throw new TooManyBookmarks(MOST);
        }
        var all = new ArrayList<Bookmark>();
        all.add(new Bookmark(what, group, note, now));
        all.addAll(bookmarks);
        return with(all);
    }

    /** The shelf without this; as it was if it was not there. */
    Shelf drop(ContributionId what) {
        return find(what).isEmpty()
                ? this
                : with(bookmarks.stream()
                        .filter(kept -> !kept.what().equals(what))
                        .toList());
    }

    private Shelf with(List<Bookmark> others) {
        return new Shelf(reader, version + 1, others);
    }
}
