// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import nl.nieuweverscheidenheid.portfolio.address.Slug;
import nl.nieuweverscheidenheid.portfolio.content.Content;
import nl.nieuweverscheidenheid.portfolio.content.Illustration;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the portfolio: what everybody reads of it, if it was published, and the text that is on its way to that.
 * Both go through the same steps, the first text and each that is to take its place. Immutable: each change returns the
 * next version.
 *
 * @param version counts every change, from 1
 * @param authors who wrote on it, in the order in which they began
 * @param sample true for sample content, which tells of nothing real
 */
public record Entry(
        EntryId id,
        long version,
        List<Author> authors,
        boolean sample,
        @Nullable Work work,
        @Nullable Publication publication,
        @Nullable Archiving archiving,
        Instant createdAt,
        Instant updatedAt) {
    public Entry {
        if (work == null && publication == null) {
            throw new IllegalArgumentException("An entry has a text");
        }
        authors = List.copyOf(authors);
    }

    /** A new draft. */
    public static Entry draft(EntryId id, Content content, Author author, Instant now) {
        return new Entry(id, 1, List.of(author), false, Work.begin(content, 0, now), null, null, now, now);
    }

    /** A published piece of sample content. */
    public static Entry publishedSample(EntryId id, Slug slug, Content content, Instant publishedAt) {
        return new Entry(
                id,
                1,
                List.of(),
                true,
                null,
                Publication.first(slug, content, publishedAt),
                null,
                publishedAt,
                publishedAt);
    }

    /** A draft that was written elsewhere, by nobody who is known here. */
    public static Entry takenInDraft(EntryId id, Content content, boolean sample, Instant createdAt, Instant now) {
        return new Entry(id, 1, List.of(), sample, Work.begin(content, 0, createdAt), null, null, createdAt, now);
    }

    /** One that was public elsewhere before, as it was last. */
    public static Entry takenIn(
            EntryId id,
            Slug slug,
            Content content,
            boolean sample,
            Instant publishedAt,
            @Nullable Instant revisedAt,
            Instant now) {
        var entry = new Entry(
                id,
                1,
                List.of(),
                sample,
                null,
                Publication.takenIn(slug, content, publishedAt, revisedAt),
                null,
                publishedAt,
                now);
        entry.refuseIncomplete(content);
        return entry;
    }

    /** Where it is. A revision under way does not change that. */
    public State state() {
        if (archiving != null) {
            return State.ARCHIVED;
        }
        if (publication != null) {
            return State.PUBLISHED;
        }
        return text().step().state();
    }

    /** Whether everybody can read it. */
    public boolean isPublished() {
        return state() == State.PUBLISHED;
    }

    /** What everybody reads or, while nobody does, what is on its way to that. */
    public Content content() {
        return publication != null ? publication.content() : text().content();
    }

    /** What everybody reads, if they do. */
    public Optional<Publication> published() {
        return isPublished() ? Optional.ofNullable(publication) : Optional.empty();
    }

    /** The text that is on its way to publication, if there is one. */
    public Optional<Work> underWay() {
        return archiving == null ? Optional.ofNullable(work) : Optional.empty();
    }

    /** The text that is to take the place of what everybody reads, if there is one. */
    public Optional<Work> revisionUnderWay() {
        return isPublished() ? underWay() : Optional.empty();
    }

    /** Puts other content in the place of a draft's. */
    public Entry rewrite(Content changed, Instant now) {
        expect("rewritten", State.DRAFT);
        return with(text().rewrite(changed, now), publication, now);
    }

    /** Writes at the text that is to take the place of what everybody reads; the first time, begins it. */
    public Entry revise(Content changed, Instant now) {
        expect("revised", State.PUBLISHED);
        if (work == null) {
            return with(Work.begin(changed, publicText().current().number(), now), publication, now);
        }
        return onWork("rewritten", now, text -> text.rewrite(changed, now), Step.DRAFT);
    }

    /** Gives up the text that was to take the place of what everybody reads. */
    public Entry discardRevision(Instant now) {
        expect("rid of a revision", State.PUBLISHED);
        expectStep("given up", Step.DRAFT);
        return with(null, publication, now);
    }

    /** Offers the text for publication. */
    public Entry submit(Instant now) {
        var submitted = onWork("submitted", now, text -> text.submit(now), Step.DRAFT);
        refuseIncomplete(text().content());
        return submitted;
    }

    /** Takes the text back from an editor who has not begun to read it. */
    public Entry recall(Instant now) {
        return onWork("taken back", now, text -> text.giveBack(now), Step.SUBMITTED);
    }

    /** Starts to read the text. */
    public Entry startReview(Instant now) {
        return onWork("taken into review", now, text -> text.startReview(now), Step.SUBMITTED);
    }

    /** Asks something of the authors, who see it at once. */
    public Entry remark(Remark.Asked asked, Instant now) {
        return onWork("remarked on", now, text -> text.remark(List.of(asked), now), Step.IN_REVIEW);
    }

    /** Marks a remark as dealt with. */
    public Entry resolve(int remark, Instant now) {
        return onRemark(remark, one -> one.isOpen() ? one.resolved(now) : one, now);
    }

    /** Marks a remark as not dealt with after all. */
    public Entry reopen(int remark, Instant now) {
        return onRemark(remark, Remark::reopened, now);
    }

    /** Gives the text back to its authors, who are to mend what the remarks ask for. */
    public Entry giveBack(List<Remark.Asked> asked, Instant now) {
        return onWork("returned", now, text -> text.remark(asked, now).giveBack(now), Step.SUBMITTED, Step.IN_REVIEW);
    }

    /**
     * Shows the text to everybody, in the place of what they read until now. Its remarks have done their work.
     *
     * @param addresses gives a title its address; asked where the title is new
     */
    public Entry publish(Function<String, Slug> addresses, Instant now) {
        expectStep("published", Step.SUBMITTED, Step.IN_REVIEW);
        var content = text().content();
        refuseIncomplete(content);
        var slug = slug(content, addresses);
        return with(
                null,
                publication == null ? Publication.first(slug, content, now) : publication.revise(slug, content, now),
                now);
    }

    /**
     * Corrects what everybody reads, and a revision of it that is under way where that left this part as it was.
     *
     * @param note what was corrected, for everybody to read
     * @param addresses gives a title its address; asked where the title is new
     */
    public Entry correct(Content changed, String note, Function<String, Slug> addresses, Instant now) {
        expect("corrected", State.PUBLISHED);
        refuseIncomplete(changed);
        var before = publicText();
        var corrected = before.correct(slug(changed, addresses), changed, note, now);
        return with(
                work == null
                        ? null
                        : work.taking(
                                changed, before.content(), corrected.current().number(), now),
                corrected,
                now);
    }

    /** Says that what everybody reads still holds. */
    public Entry confirm(Instant now) {
        expect("confirmed", State.PUBLISHED);
        return with(work, publicText().confirm(now), now);
    }

    /** Notes that its municipality is asked to confirm it; that is no change of the entry itself. */
    public Entry askForConfirmation(Instant now) {
        expect("asked about", State.PUBLISHED);
        return with(work, publicText().ask(now), updatedAt);
    }

    /** Whether any text of it shows the picture. */
    public boolean shows(String picture) {
        return (work != null && work.content().shows(picture))
                || (publication != null && publication.content().shows(picture));
    }

    /** Takes a picture out of every text of it, in whatever state. */
    public Entry withoutPicture(String picture, Instant now) {
        Predicate<Illustration> kept = image -> !image.picture().id().equals(picture);
        return with(
                work == null ? null : work.withImages(kept),
                publication == null ? null : publication.withImages(kept),
                now);
    }

    /** Puts it away; if everybody could read it, nobody can any more. */
    public Entry archive(String reason, Instant now) {
        expect("archived", State.DRAFT, State.SUBMITTED, State.IN_REVIEW, State.PUBLISHED);
        return new Entry(
                id, version + 1, authors, sample, work, publication, new Archiving(reason, now), createdAt, now);
    }

    /** The same version with one more author, or with an author's present name. */
    public Entry writtenBy(Author author) {
        var all = new ArrayList<>(authors);
        all.replaceAll(one -> one.subject().equals(author.subject()) ? author : one);
        if (!all.contains(author)) {
            all.add(author);
        }
        return new Entry(id, version, all, sample, work, publication, archiving, createdAt, updatedAt);
    }

    /** The entry without somebody among its authors. It is its municipality's, as before. */
    public Entry withoutAuthor(String subject) {
        return new Entry(
                id,
                version + 1,
                authors.stream()
                        .filter(author -> !author.subject().equals(subject))
                        .toList(),
                sample,
                work,
                publication,
                archiving,
                createdAt,
                updatedAt);
    }

    /** Whether this author alone wrote it and it was never public. */
    public boolean isUnpublishedOf(String subject) {
        return publication == null
                && !authors.isEmpty()
                && authors.stream().allMatch(author -> author.subject().equals(subject));
    }

    /** A remark that is already as it is to be is left alone. */
    private Entry onRemark(int number, UnaryOperator<Remark> change, Instant now) {
        expectStep("remarked on", Step.values());
        var before = text().remark(number).orElseThrow(() -> new RemarkNotFound(id, number));
        var after = change.apply(before);
        return after.equals(before) ? this : with(text().replace(before, after, now), publication, now);
    }

    private Entry onWork(String change, Instant now, UnaryOperator<Work> changing, Step... possible) {
        expectStep(change, possible);
        return with(changing.apply(text()), publication, now);
    }

    private void expectStep(String change, Step... possible) {
        var step = underWay().map(Work::step);
        if (step.filter(Set.of(possible)::contains).isEmpty()) {
            throw step.isPresent() && publication != null
                    ? new EntryStateConflict(id, step.get(), change)
                    : new EntryStateConflict(id, state(), change);
        }
    }

    private void expect(String change, State... possible) {
        if (!Set.of(possible).contains(state())) {
            throw new EntryStateConflict(id, state(), change);
        }
    }

    private void refuseIncomplete(Content offered) {
        var missing = offered.missing();
        if (!missing.isEmpty()) {
            throw new EntryIncomplete(id, missing);
        }
    }

    /** An address changes with the title, and with nothing else. */
    private Slug slug(Content shown, Function<String, Slug> addresses) {
        var title = shown.title();
        return publication != null
                        && publication.slug() != null
                        && publication.content().title().equals(title)
                ? publication.slug()
                : addresses.apply(title);
    }

    private Work text() {
        return Objects.requireNonNull(work, "A text is under way");
    }

    private Publication publicText() {
        return Objects.requireNonNull(publication, "It was published");
    }

    private Entry with(@Nullable Work changed, @Nullable Publication shown, Instant now) {
        return new Entry(id, version + 1, authors, sample, changed, shown, archiving, createdAt, now);
    }
}
