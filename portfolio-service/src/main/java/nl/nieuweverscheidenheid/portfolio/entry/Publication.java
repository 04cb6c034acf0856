// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.entry;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.nieuweverscheidenheid.portfolio.address.Slug;
import nl.nieuweverscheidenheid.portfolio.content.Content;
import nl.nieuweverscheidenheid.portfolio.content.Illustration;
import org.jspecify.annotations.Nullable;

/**
 * What everybody reads of an entry.
 *
 * @param slug the address that its title gave it; absent for what was published before there were such addresses
 * @param revisions every text that everybody could read, oldest first; the last one is the content
 * @param confirmedAt when its municipality last said that it holds; publishing it says so
 * @param askedAt when its municipality was last asked to confirm it
 * @param elsewhereSince since when it was public in another portfolio, where that had another text before
 */
public record Publication(
        @Nullable Slug slug,
        Content content,
        List<Revision> revisions,
        Instant confirmedAt,
        @Nullable Instant askedAt,
        @Nullable Instant elsewhereSince) {
    public Publication {
        if (revisions.isEmpty()) {
            throw new IllegalArgumentException("What was published was published once at least");
        }
        revisions = List.copyOf(revisions);
    }

    static Publication first(Slug slug, Content content, Instant now) {
        return new Publication(
                slug, content, List.of(new Revision(1, Revision.Change.PUBLICATION, null, now)), now, null, null);
    }

    /** What was public elsewhere; of its former texts there nothing is known here. */
    static Publication takenIn(Slug slug, Content content, Instant since, @Nullable Instant revisedAt) {
        return revisedAt == null
                ? first(slug, content, since)
                : new Publication(
                        slug,
                        content,
                        List.of(new Revision(1, Revision.Change.REVISION, null, revisedAt)),
                        revisedAt,
                        null,
                        since);
    }

    /** Since when everybody can read it. */
    public Instant publishedAt() {
        return elsewhereSince == null ? revisions.getFirst().publishedAt() : elsewhereSince;
    }

    /** When another text took the place of the first, if that ever happened. */
    public Optional<Instant> revisedAt() {
        return current().number() == 1 && elsewhereSince == null
                ? Optional.empty()
                : Optional.of(current().publishedAt());
    }

    /** The revision that everybody reads now. */
    public Revision current() {
        return revisions.getLast();
    }

    /** The corrections of the text that was last reviewed, oldest first. */
    public List<Revision> corrections() {
        var corrections = new ArrayList<Revision>();
        for (var revision : revisions) {
            if (revision.change() == Revision.Change.CORRECTION) {
                corrections.add(revision);
            } else {
                corrections.clear();
            }
        }
        return corrections;
    }

    /** From when on it is to be confirmed again. */
    public Instant confirmationDueAt() {
        return yearAfter(confirmedAt);
    }

    /** Whether nobody confirmed it for a year. */
    public boolean isConfirmationDue(Instant now) {
        return !now.isBefore(confirmationDueAt());
    }

    /** Whether its municipality is to be asked now, which it is once a year at most. */
    public boolean isToBeAsked(Instant now) {
        return isConfirmationDue(now) && (askedAt == null || !now.isBefore(yearAfter(askedAt)));
    }

    Publication revise(Slug address, Content changed, Instant now) {
        return new Publication(
                address, changed, followedBy(Revision.Change.REVISION, null, now), now, null, elsewhereSince);
    }

    Publication correct(Slug address, Content changed, String note, Instant now) {
        return new Publication(
                address,
                changed,
                followedBy(Revision.Change.CORRECTION, note, now),
                confirmedAt,
                askedAt,
                elsewhereSince);
    }

    Publication confirm(Instant now) {
        return new Publication(slug, content, revisions, now, null, elsewhereSince);
    }

    Publication ask(Instant now) {
        return new Publication(slug, content, revisions, confirmedAt, now, elsewhereSince);
    }

    Publication withImages(Predicate<Illustration> kept) {
        return new Publication(slug, content.withImages(kept), revisions, confirmedAt, askedAt, elsewhereSince);
    }

    private List<Revision> followedBy(Revision.Change change, @Nullable String note, Instant now) {
        var all = new ArrayList<>(revisions);
        all.add(new Revision(current().number() + 1, change, note, now));
        return all;
    }

    private static Instant yearAfter(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).plusYears(1).toInstant();
    }
}
