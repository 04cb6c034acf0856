// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.bookmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.nieuweverscheidenheid.forum.bookmark.Bookmarks.Marked;
import nl.nieuweverscheidenheid.forum.topic.Contribution;
import nl.nieuweverscheidenheid.forum.topic.Contribution.Standing;
import nl.nieuweverscheidenheid.forum.topic.ContributionId;
import nl.nieuweverscheidenheid.forum.topic.Forums;
import nl.nieuweverscheidenheid.forum.topic.PostNotFound;
import nl.nieuweverscheidenheid.forum.topic.TopicNotFound;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.testkit.MovableClock;
import org.junit.jupiter.api.Test;

class BookmarksTest {
    private static final Paging ALL = new Paging(1, 100);

    private final MovableClock clock = new MovableClock("2026-03-02T12:00:00Z");
    private final Forums forums = new Forums(clock);
    private final Bookmarks bookmarks =
            new Bookmarks(new InMemoryShelves(), forums.visible(), forums.contributions(), clock);
    private final ContributionId question = forums.ask();

    @Test
    void isOnesOwn() {
        bookmarks.keep(question, "Voor later", Forums.NEIGHBOUR);

        assertThat(bookmarks.list(ALL, Forums.NEIGHBOUR).items())
                .singleElement()
                .returns("Voor later", marked -> marked.bookmark().note());
        assertThat(bookmarks.list(ALL, Forums.EDITOR).items()).isEmpty();
    }

    @Test
    void aPostThatMovedIsTheSameUnderBothItsIds() {
        var first = forums.answer(question, Forums.NEIGHBOUR);
        var second = forums.answer(question, Forums.AUTHOR);
        bookmarks.keep(question, null, Forums.EDITOR);
        bookmarks.keep(second, "Bewaard voor de splitsing", Forums.EDITOR);
        var place = ContributionId.of(forums.split(question, 2).topic(), 1);

        assertThat(places(Forums.EDITOR)).containsExactly(place, question);
        assertThat(bookmarks.list(place.topic(), ALL, Forums.EDITOR).items())
                .singleElement()
                .returns(
                        "Bewaard voor de splitsing", marked -> marked.bookmark().note());
        assertThat(bookmarks.list(question.topic(), ALL, Forums.EDITOR).items())
                .extracting(marked -> marked.bookmark().what())
                .containsExactly(question);

        bookmarks.keep(place, "Zelfde", Forums.EDITOR);
        assertThat(bookmarks.list(ALL, Forums.EDITOR).total()).isEqualTo(2);
        bookmarks.drop(place, Forums.EDITOR);
        assertThat(places(Forums.EDITOR)).containsExactly(question);
        bookmarks.keep(first, null, Forums.EDITOR);
        assertThat(places(Forums.EDITOR)).containsExactly(first, question);
    }

    @Test
    void saysWhatBecameOfIt() {
        var post = forums.answer(question, Forums.NEIGHBOUR);
        bookmarks.keep(question, null, Forums.AUTHOR);
        bookmarks.keep(post, null, Forums.AUTHOR);
        forums.contributions().bring(post, Standing.HIDDEN, "");
        forums.contributions().bring(question, Standing.HIDDEN, "");

        assertThat(bookmarks.list(ALL, Forums.AUTHOR).items())
                .extracting(marked -> marked.contribution().orElseThrow())
                .extracting(Contribution::standing, Contribution::titled)
                .containsExactly(tuple(Standing.HIDDEN, false), tuple(Standing.HIDDEN, false));
        assertThatThrownBy(() -> bookmarks.keep(question, null, Forums.NEIGHBOUR))
                .isInstanceOf(TopicNotFound.class);
        assertThatThrownBy(() -> bookmarks.keep(post, null, Forums.NEIGHBOUR)).isInstanceOf(PostNotFound.class);

        forums.remove(question);
        assertThat(bookmarks.list(ALL, Forums.AUTHOR).items())
                .extracting(marked -> marked.contribution().orElseThrow().standing())
                .containsExactly(Standing.GONE, Standing.GONE);
        assertThatThrownBy(() -> bookmarks.keep(post, null, Forums.NEIGHBOUR)).isInstanceOf(TopicNotFound.class);
        bookmarks.drop(post, Forums.AUTHOR);
        assertThat(bookmarks.list(ALL, Forums.AUTHOR).total()).isEqualTo(1);
    }

    @Test
    void whoLeavesAGroupSeesNothingOfItAndAllElse() {
        var group = forums.circles().of(Forums.AUTHOR, Forums.NEIGHBOUR);
        var closed = forums.askIn(group);
        bookmarks.keep(closed, "Besloten", Forums.NEIGHBOUR);
        bookmarks.keep(question, "Openbaar", Forums.NEIGHBOUR);
        assertThat(notes(Forums.NEIGHBOUR)).containsExactly("Openbaar", "Besloten");
        assertThatThrownBy(() -> bookmarks.keep(closed, null, Forums.EDITOR)).isInstanceOf(TopicNotFound.class);

        forums.circles().dismiss(group, Forums.NEIGHBOUR);
        assertThat(notes(Forums.NEIGHBOUR)).containsExactly("Openbaar");
        assertThat(bookmarks.list(ALL, Forums.NEIGHBOUR).total()).isEqualTo(1);
        assertThat(bookmarks.list(closed.topic(), ALL, Forums.NEIGHBOUR).items())
                .isEmpty();
        assertThatThrownBy(() -> bookmarks.keep(closed, null, Forums.NEIGHBOUR)).isInstanceOf(TopicNotFound.class);
    }

    @Test
    void manyDevicesKeepAllOfIt() throws Exception {
        var posts = IntStream.rangeClosed(1, 30)
                .mapToObj(number -> forums.answer(question, Forums.NEIGHBOUR))
                .toList();
        try (var devices = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : devices.invokeAll(posts.stream()
                    .<Callable<Marked>>map(post -> () -> bookmarks.keep(post, null, Forums.AUTHOR))
                    .toList())) {
                one.get();
            }
        }

        assertThat(places(Forums.AUTHOR)).containsExactlyInAnyOrderElementsOf(posts);
    }

    private List<ContributionId> places(Official reader) {
        return bookmarks.list(ALL, reader).items().stream()
                .map(marked -> marked.contribution().orElseThrow().id())
                .toList();
    }

    private List<String> notes(Official reader) {
        return bookmarks.list(ALL, reader).items().stream()
                .map(marked -> Objects.requireNonNull(marked.bookmark().note()))
                .toList();
    }
}
