// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nl.nieuweverscheidenheid.forum.group.GroupId;
import nl.nieuweverscheidenheid.kit.signin.Official;
import org.jspecify.annotations.Nullable;

/**
 * A topic of the forum. Immutable: each change returns the next version.
 *
 * @param themes slugs of themes
 * @param types slugs of municipality types that it concerns
 * @param group the closed group for whose members alone it is, if so
 * @param entry id of the portfolio entry that it discusses
 * @param municipality CBS code of the municipality that it concerns
 * @param posts how many were added, which is also the number of the last
 * @param acceptedPost id of the post that answers the question
 * @param removal that nobody can read it any more, if so
 * @param origin where its first posts come from, if it was split off
 * @param hiding that nobody reads its title and text, if so; its posts stay
 */
public record Topic(
        TopicId id,
        long version,
        Category category,
        String title,
        String text,
        Author author,
        List<String> themes,
        List<String> types,
        @Nullable GroupId group,
        @Nullable String entry,
        @Nullable String municipality,
        boolean sample,
        int posts,
        @Nullable String acceptedPost,
        boolean closed,
        @Nullable Removal removal,
        @Nullable Hiding hiding,
        @Nullable Origin origin,
        Instant createdAt,
        Instant lastPostAt) {
    public Topic {
        themes = List.copyOf(themes);
        types = List.copyOf(types);
    }

    /** What its author writes. */
    public record Writing(
            Category category,
            String title,
            String text,
            List<String> themes,
            List<String> types,
            @Nullable String entry,
            @Nullable String municipality) {
        public Writing {
            if (title.isBlank() || text.isBlank()) {
                throw new IllegalArgumentException("A topic needs a title and a text");
            }
            themes = List.copyOf(themes);
            types = List.copyOf(types);
        }
    }

    /**
     * That nobody can read the topic any more.
     *
     * @param untold how many of its posts, the last ones, others do not know to be gone yet
     */
    public record Removal(Instant at, int untold) {}

    /**
     * That nobody reads a topic's title and text.
     *
     * @param reason why it stays so, for everybody to read; nothing while an editor has still to look
     */
    public record Hiding(Instant at, @Nullable String reason) {}

    /**
     * Where the first posts of a topic come from: its post 1 was the other's of the first number, and so on.
     *
     * @param numbers of the other topic's posts, in the order in which they are taken over
     */
    public record Origin(TopicId from, List<Integer> numbers) {
        public Origin {
            numbers = List.copyOf(numbers);
        }
    }

    static Topic open(TopicId id, Writing writing, Author author, boolean sample, Instant now) {
        refuseTelling(author, writing);
        return begun(null, id, writing, author, sample, null, now);
    }

    /** A topic for the members of a closed group. */
    static Topic openIn(GroupId group, TopicId id, Writing writing, Author author, Instant now) {
        return begun(group, id, writing, author, false, null, now);
    }

    /** A topic for posts of another, closed until it has them all. */
    static Topic splitOff(
            @Nullable GroupId group, TopicId id, Writing writing, Author editor, Origin origin, Instant now) {
        return begun(group, id, writing, editor, false, origin, now);
    }

    private static Topic begun(
            @Nullable GroupId group,
            TopicId id,
            Writing writing,
            Author author,
            boolean sample,
            @Nullable Origin origin,
            Instant now) {
        return new Topic(
                id,
                1,
                writing.category(),
                writing.title(),
                writing.text(),
                author,
                writing.themes(),
                writing.types(),
                group,
                writing.entry(),
                writing.municipality(),
                sample,
                0,
                null,
                origin != null,
                null,
                null,
                origin,
                now,
                now);
    }

    /** The topic with other words; what is no question any more has no answer. */
    Topic rewrite(Writing writing) {
        refuseClosed();
        refuseTelling(author, writing);
        refuseHidden();
        return new Topic(
                id,
                version + 1,
                writing.category(),
                writing.title(),
                writing.text(),
                author,
                writing.themes(),
                writing.types(),
                group,
                writing.entry(),
                writing.municipality(),
                sample,
                posts,
                writing.category() == Category.QUESTION ? acceptedPost : null,
                closed,
                removal,
                hiding,
                origin,
                createdAt,
                lastPostAt);
    }

    /** What somebody is about to write in the place of its text. */
    Wording wording(String other, Official writer) {
        return new Wording(text, other, writer.subject(), author.hidden(), id, group);
    }

    /** The topic after one more post; the post's number is the topic's new count. */
    Topic answered(Instant now) {
        refuseClosed();
        refuseHidden();
        return with(posts + 1, acceptedPost, closed, removal, now);
    }

    /** The question with its answer, which may still be pointed out, or another instead, when nobody can add any more. */
    Topic accept(Post post) {
        if (category != Category.QUESTION) {
            throw new TopicIsNoQuestion(id);
        }
        if (!post.topic().equals(id)) {
            throw new PostNotFound(post.id());
        }
        return with(posts, post.id(), closed, removal, lastPostAt);
    }

    /** The question without its answer, which can no longer be read. */
    Topic withoutAnswer() {
        return with(posts, null, closed, removal, lastPostAt);
    }

    Topic close() {
        refuseClosed();
        return with(posts, acceptedPost, true, removal, lastPostAt);
    }

    /** A topic that belongs where this one does, with a title and a text of its own. */
    Writing writing(Category other, String ownTitle, String ownText) {
        return new Writing(other, ownTitle, ownText, themes, types, entry, municipality);
    }

    /** The topic where it belongs, also if it takes no more posts. */
    Topic move(Category other) {
        return placed(other, other == Category.QUESTION ? acceptedPost : null, hiding);
    }

    /** The topic that takes posts again, as soon as it has all that it was split off with. */
    Topic reopen() {
        if (splitting()) {
            throw new TopicClosed(id);
        }
        return with(posts, acceptedPost, false, removal, lastPostAt);
    }

    /** The topic out of everybody's sight, though others have still to hear so of each of its posts. */
    Topic remove(Instant now) {
        return with(posts, acceptedPost, closed, new Removal(now, group == null ? posts : 0), lastPostAt);
    }

    /** The topic without a title and a text, as its author asked to be forgotten with all that they wrote; its posts stay. */
    Topic erase(Instant now) {
        var why = hiding != null && hiding.reason() != null
                ? hiding
                : new Hiding(now, "Op verzoek van de schrijver verwijderd.");
        return new Topic(
                id,
                version + 1,
                category,
                "",
                "",
                author,
                themes,
                types,
                group,
                entry,
                municipality,
                sample,
                posts,
                acceptedPost,
                closed,
                removal,
                why,
                origin,
                createdAt,
                lastPostAt);
    }

    /** Whether its title and text are gone for good. */
    boolean erased() {
        return text.isBlank();
    }

    /** The topic whose title and text nobody reads: until an editor has looked or, with a reason, from now on. */
    Topic hide(@Nullable String reason, Instant now) {
        return placed(category, acceptedPost, new Hiding(now, reason));
    }

    /** The topic that everybody reads again. */
    Topic show() {
        return placed(category, acceptedPost, null);
    }

    /** Whether posts are still on their way to it from where it was split off. */
    boolean splitting() {
        return origin != null && posts < origin.numbers().size() && !removed();
    }

    /** The number that its next post has where it was split off. */
    int nextNumber() {
        return Objects.requireNonNull(origin, "It was not split off").numbers().get(posts);
    }

    /** The topic with one more post from there; with the last it is open. */
    Topic takeOver(Instant postedAt) {
        var last =
                Objects.requireNonNull(origin, "It was not split off").numbers().size();
        return with(
                posts + 1,
                acceptedPost,
                posts + 1 < last,
                removal,
                postedAt.isAfter(lastPostAt) ? postedAt : lastPostAt);
    }

    boolean removed() {
        return removal != null;
    }

    boolean hidden() {
        return hiding != null;
    }

    /** The removed topic when others know of all but so many of its posts that they are gone. */
    Topic untold(int left) {
        var begun = Objects.requireNonNull(removal, "Nothing is told of posts whose topic is there");
        return with(posts, acceptedPost, closed, new Removal(begun.at(), left), lastPostAt);
    }

    void refuseClosed() {
        if (closed) {
            throw new TopicClosed(id);
        }
    }

    /** People ask about their own municipality and what it did, or so others will think. */
    private static void refuseTelling(Author author, Writing writing) {
        if (author.hidden() && (writing.municipality() != null || writing.entry() != null)) {
            throw new AuthorGivenAway("What names a municipality or a story does not hide whose author it is");
        }
    }

    void refuseHidden() {
        if (hidden()) {
            throw new TopicHidden(id);
        }
    }

    private Topic placed(Category other, @Nullable String accepted, @Nullable Hiding hidden) {
        return next(other, posts, accepted, closed, removal, hidden, lastPostAt);
    }

    private Topic with(int count, @Nullable String accepted, boolean isClosed, @Nullable Removal gone, Instant lastAt) {
        return next(category, count, accepted, isClosed, gone, hiding, lastAt);
    }

    private Topic next(
            Category other,
            int count,
            @Nullable String accepted,
            boolean isClosed,
            @Nullable Removal gone,
            @Nullable Hiding hidden,
            Instant lastAt) {
        return new Topic(
                id,
                version + 1,
                other,
                title,
                text,
                author,
                themes,
                types,
                group,
                entry,
                municipality,
                sample,
                count,
                accepted,
                isClosed,
                gone,
                hidden,
                origin,
                createdAt,
                lastAt);
    }
}
