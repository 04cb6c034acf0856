// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the portfolio. Immutable: each change returns the next version.
 *
 * @param version counts every change, from 1
 * @param author opaque id of who started it
 * @param sample true for sample content, which tells of nothing real
 * @param remarks what editors asked for, oldest first
 */
public record Entry(
        EntryId id,
        long version,
        State state,
        Content content,
        String author,
        boolean sample,
        List<Remark> remarks,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant publishedAt) {
    public Entry {
        remarks = List.copyOf(remarks);
    }

    /** What an editor asks of the author, of one section or of the whole. */
    public record Remark(String text, @Nullable String section, Instant at) {}

    /** A new draft. */
    public static Entry draft(EntryId id, Content content, String author, Instant now) {
        return new Entry(id, 1, State.DRAFT, content, author, false, List.of(), now, now, null);
    }

    /** A published piece of sample content. */
    public static Entry publishedSample(EntryId id, Content content, Instant publishedAt) {
        return new Entry(
                id, 1, State.PUBLISHED, content, "sample", true, List.of(), publishedAt, publishedAt, publishedAt);
    }

    /** Puts other content in the place of a draft's. */
    Entry rewrite(Content changed, Instant now) {
        expect("rewritten", State.DRAFT);
        return with(State.DRAFT, changed, remarks, now, publishedAt);
    }

    /** Puts other content in the place of what everybody reads. */
    Entry revise(Content changed, Instant now) {
        expect("revised", State.PUBLISHED);
        refuseIncomplete(changed);
        return with(State.PUBLISHED, changed, remarks, now, publishedAt);
    }

    /** Offers the draft for publication. */
    Entry submit(Instant now) {
        expect("submitted", State.DRAFT);
        refuseIncomplete(content);
        return with(State.SUBMITTED, content, remarks, now, publishedAt);
    }

    /** Starts to read it. */
    Entry startReview(Instant now) {
        expect("taken into review", State.SUBMITTED);
        return with(State.IN_REVIEW, content, remarks, now, publishedAt);
    }

    /** Shows it to everybody. */
    Entry publish(Instant now) {
        expect("published", State.SUBMITTED, State.IN_REVIEW);
        refuseIncomplete(content);
        return with(State.PUBLISHED, content, remarks, now, now);
    }

    /** Gives it back to its author, who is to mend what the remarks ask for. */
    Entry giveBack(List<Remark> added, Instant now) {
        expect("returned", State.SUBMITTED, State.IN_REVIEW);
        var all = new ArrayList<>(remarks);
        all.addAll(added);
        return with(State.DRAFT, content, all, now, publishedAt);
    }

    /** Puts it away; if everybody could read it, nobody can any more. */
    Entry archive(Instant now) {
        expect("archived", State.DRAFT, State.SUBMITTED, State.IN_REVIEW, State.PUBLISHED);
        return with(State.ARCHIVED, content, remarks, now, publishedAt);
    }

    private void expect(String change, State... possible) {
        if (!Set.of(possible).contains(state)) {
            throw new EntryStateConflict(id, state, change);
        }
    }

    private void refuseIncomplete(Content offered) {
        var missing = offered.missing();
        if (!missing.isEmpty()) {
            throw new EntryIncomplete(id, missing);
        }
    }

    private Entry with(State next, Content changed, List<Remark> kept, Instant now, @Nullable Instant published) {
        return new Entry(id, version + 1, next, changed, author, sample, kept, createdAt, now, published);
    }
}
