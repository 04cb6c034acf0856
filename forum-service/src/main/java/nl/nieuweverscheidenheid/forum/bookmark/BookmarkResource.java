// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.bookmark;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import nl.nieuweverscheidenheid.forum.bookmark.Bookmarks.Marked;
import nl.nieuweverscheidenheid.forum.group.GroupId;
import nl.nieuweverscheidenheid.forum.topic.Contribution;
import nl.nieuweverscheidenheid.forum.topic.Contribution.Standing;
import nl.nieuweverscheidenheid.forum.topic.ContributionId;
import nl.nieuweverscheidenheid.forum.topic.TopicId;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/forum/v1/bookmarks")
class BookmarkResource {
    private static final int EXCERPT = 240;

    private final Bookmarks bookmarks;

    BookmarkResource(Bookmarks bookmarks) {
        this.bookmarks = bookmarks;
    }

    @GetMapping
    @Operation(
            summary = "One's own bookmarks, the last first",
            description = "With topic, only those of the topic and its posts. What was moved by a split is where it is "
                    + "now; what was hidden or removed says so.")
    PageOf<BookmarkView> list(Filter filter, Paging paging, Official reader) {
        var topic = filter.topic();
        return (topic == null ? bookmarks.list(paging, reader) : bookmarks.list(topic, paging, reader))
                .map(BookmarkView::of);
    }

    @PutMapping("/{contribution}")
    @Operation(
            summary = "Keeps a topic or a post for later",
            description = "By the id of either, with a note to oneself. Saying it again changes the note, and nothing "
                    + "if that is the same.")
    @ApiResponse(responseCode = "200", description = "It is kept", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "One keeps too many already")
    BookmarkView keep(@PathVariable ContributionId contribution, @RequestBody NewBookmark body, Official reader) {
        return BookmarkView.of(bookmarks.keep(contribution, body.note(), reader));
    }

    @DeleteMapping("/{contribution}")
    @Operation(summary = "Keeps a topic or a post no longer", description = "Saying it again changes nothing.")
    @ApiResponse(responseCode = "204", description = "It is not kept")
    ResponseEntity<Void> drop(@PathVariable ContributionId contribution, Official reader) {
        bookmarks.drop(contribution, reader);
        return ResponseEntity.noContent().build();
    }

    /** Of which topic to list bookmarks, if of one only. */
    record Filter(@Nullable TopicId topic) {}

    record NewBookmark(
            @Size(max = 500, message = "A note has at most 500 characters") @Nullable
            String note) {
        NewBookmark {
            note = note == null || note.isBlank() ? null : note.strip();
        }
    }

    /**
     * A bookmark.
     *
     * @param id of what it marks, as it was when nothing was split off
     * @param topicId where it is now
     * @param number of the post, if it is one
     * @param state readable, hidden or removed
     * @param title of the topic, as long as everybody reads it
     * @param excerpt how it begins, as long as there is something to read
     */
    record BookmarkView(
            String id,
            String topicId,
            @Nullable Integer number,
            @Nullable String group,
            String state,
            @Nullable String title,
            @Nullable String excerpt,
            @Nullable String note,
            Instant bookmarkedAt) {
        static BookmarkView of(Marked marked) {
            var bookmark = marked.bookmark();
            var contribution = marked.contribution();
            var place = contribution.map(Contribution::id).orElse(bookmark.what());
            var number = place.number();
            return new BookmarkView(
                    bookmark.what().value(),
                    place.topic().value(),
                    number.isPresent() ? number.getAsInt() : null,
                    Optional.ofNullable(bookmark.group()).map(GroupId::value).orElse(null),
                    contribution.map(found -> state(found.standing())).orElse("removed"),
                    contribution
                            .filter(Contribution::titled)
                            .map(Contribution::title)
                            .orElse(null),
                    contribution
                            .filter(found -> found.standing() == Standing.READABLE)
                            .map(found -> beginning(found.text()))
                            .orElse(null),
                    bookmark.note(),
                    bookmark.at());
        }

        private static String state(Standing standing) {
            return switch (standing) {
                case READABLE -> "readable";
                case HIDDEN -> "hidden";
                case REMOVED, GONE -> "removed";
            };
        }

        /** At most so many characters, none of them cut in two. */
        private static String beginning(String text) {
            if (text.length() <= EXCERPT) {
                return text;
            }
            var end = Character.isHighSurrogate(text.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT;
            return text.substring(0, end) + "…";
        }
    }
}
