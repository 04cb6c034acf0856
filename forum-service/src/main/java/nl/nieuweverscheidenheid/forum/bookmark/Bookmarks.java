// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.bookmark;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.nieuweverscheidenheid.forum.topic.Contribution;
import nl.nieuweverscheidenheid.forum.topic.ContributionId;
import nl.nieuweverscheidenheid.forum.topic.Contributions;
import nl.nieuweverscheidenheid.forum.topic.TopicId;
import nl.nieuweverscheidenheid.forum.topic.Visible;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.storage.Attempts;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What one can do with one's own bookmarks. Nobody else's are ever seen. */
@Service
class Bookmarks {
    /** Who keeps something through several processes at once does so one after another. */
    private static final int TRIES = 200;

    private final Shelves shelves;
    private final Visible visible;
    private final Contributions contributions;
    private final Clock clock;

    Bookmarks(Shelves shelves, Visible visible, Contributions contributions, Clock clock) {
        this.shelves = shelves;
        this.visible = visible;
        this.contributions = contributions;
        this.clock = clock;
    }

    /**
     * A bookmark, and what became of what it marks.
     *
     * @param contribution where it is now; nothing if it is on its way to another topic
     */
    record Marked(Bookmark bookmark, Optional<Contribution> contribution) {}

    /** Keeps a topic or a post that can be read, or puts another note at one that is kept. */
    Marked keep(ContributionId id, @Nullable String note, Official reader) {
        var contribution = visible.contribution(id, reader);
        var group = visible.topic(id.topic(), reader).group();
        var first = contributions.firstIdOf(id);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var shelf = change(reader, before -> before.keep(first, group, note, now));
        return new Marked(shelf.find(first).orElseThrow(), Optional.of(contribution));
    }

    /** Keeps it no longer; saying so again changes nothing. */
    void drop(ContributionId id, Official reader) {
        var first = contributions.firstIdOf(id);
        change(reader, before -> before.drop(first));
    }

    /** What a reader keeps, the last first; of a group that they left, nothing. */
    PageOf<Marked> list(Paging paging, Official reader) {
        var page = PageOf.cut(inSight(reader), paging);
        var found =
                visible.whatBecameOf(page.items().stream().map(Bookmark::what).toList());
        return page.map(bookmark -> new Marked(bookmark, Optional.ofNullable(found.get(bookmark.what()))));
    }

    /** What a reader keeps of this topic and its posts, also of those that came from another. */
    PageOf<Marked> list(TopicId topic, Paging paging, Official reader) {
        var lineage = visible.lineage(topic);
        var candidates = inSight(reader).stream()
                .filter(bookmark -> lineage.contains(bookmark.what().topic()))
                .toList();
        var found = visible.whatBecameOf(candidates.stream().map(Bookmark::what).toList());
        return PageOf.cut(
                candidates.stream()
                        .map(bookmark -> new Marked(bookmark, Optional.ofNullable(found.get(bookmark.what()))))
                        .filter(marked -> marked.contribution()
                                .filter(contribution ->
                                        contribution.id().topic().equals(topic))
                                .isPresent())
                        .toList(),
                paging);
    }

    private List<Bookmark> inSight(Official reader) {
        return visible.inSight(shelf(reader).bookmarks(), Bookmark::group, reader);
    }

    private Shelf change(Official reader, UnaryOperator<Shelf> change) {
        return Attempts.untilStored(TRIES, "Too many change the bookmarks of " + reader.subject(), () -> {
            var before = shelf(reader);
            var after = change.apply(before);
            return after.equals(before) || shelves.save(after) ? Optional.of(after) : Optional.empty();
        });
    }

    private Shelf shelf(Official reader) {
        return shelves.find(reader.subject()).orElseGet(() -> Shelf.empty(reader.subject()));
    }
}
