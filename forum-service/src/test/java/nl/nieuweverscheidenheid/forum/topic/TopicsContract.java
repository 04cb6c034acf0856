// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import static nl.nieuweverscheidenheid.forum.topic.Talks.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.nieuweverscheidenheid.events.Event;
import nl.nieuweverscheidenheid.events.PostEvent.PostRemoved;
import nl.nieuweverscheidenheid.forum.group.GroupId;
import nl.nieuweverscheidenheid.kit.web.Paging;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of topics promises. */
abstract class TopicsContract {
    private static final Paging ALL = new Paging(1, 100);
    private static final Instant LATER = NOON.plusSeconds(60);

    /** Of this test alone, as the store may hold topics of others. */
    private final String theme = "thema-" + UUID.randomUUID();

    abstract Topics topics();

    @Test
    void whatWasStoredComesBackWhole() {
        var complete = Topic.open(
                TopicId.random(),
                Talks.complete(Category.DILEMMA),
                new Author("s", "Naam", null, null, null),
                true,
                NOON);
        var sketch = Talks.open(Talks.sketch(Category.QUESTION));
        var hidden = Topic.open(
                TopicId.random(), Talks.sketch(Category.QUESTION), Talks.AUTHOR.behind("grensgemeenten"), false, NOON);
        topics().add(complete, Talks.told(complete));
        topics().add(hidden, Talks.told(hidden));
        topics().add(sketch, Talks.told(sketch));

        assertThat(topics().find(complete.id())).contains(complete);
        assertThat(topics().find(sketch.id())).contains(sketch);
        assertThat(topics().find(hidden.id())).contains(hidden);
        assertThat(topics().isEmpty()).isFalse();
    }

    @Test
    void whatNobodyStoredIsNotThere() {
        var topic = added(Category.QUESTION, NOON);

        assertThat(topics().find(TopicId.random())).isEmpty();
        assertThat(topics().findPost(topic.id(), Post.idOf(topic.id(), 1))).isEmpty();
        assertThat(topics().posts(topic, ALL).items()).isEmpty();
    }

    @Test
    void theNextVersionTakesTheFormersPlace() {
        var topic = added(Category.QUESTION, NOON);
        var post = answered(topic, "Zo");
        var counting = stored(topic);
        var accepted = counting.accept(post);
        topics().save(accepted, Talks.told(accepted));
        var rewritten = accepted.rewrite(Talks.sketch(Category.QUESTION));
        topics().save(rewritten, Talks.told(rewritten));
        var closed = rewritten.close();
        topics().save(closed, Talks.told(closed));
        assertThat(topics().find(topic.id())).contains(closed);

        var removed = closed.remove(LATER).untold(0);
        topics().save(closed.remove(LATER), Talks.told(closed));
        topics().save(removed, Talks.told(removed));
        assertThat(topics().find(topic.id())).contains(removed);
    }

    @Test
    void ofTwoWhoChangeTheSameVersionOneIsRefused() {
        var topic = added(Category.QUESTION, NOON);
        var first = topic.close();
        topics().save(first, Talks.told(first));

        var second = topic.rewrite(Talks.sketch(Category.QUESTION));
        assertThatThrownBy(() -> topics().save(second, Talks.told(second))).isInstanceOf(TopicChangedMeanwhile.class);
        assertThat(topics().find(topic.id())).contains(first);
    }

    @Test
    void ofTwoWhoTakeTheSameNumberOneIsRefusedAndLeavesNothing() {
        var topic = added(Category.QUESTION, NOON);
        var first = answered(topic, "Ik was eerst");

        var counting = topic.answered(LATER.plusSeconds(1));
        var second = Talks.lastOf(counting, "Ik ook");
        assertThatThrownBy(() -> topics().addPost(counting, second, Forum.eventsOf(counting, second)))
                .isInstanceOf(TopicChangedMeanwhile.class);
        assertThat(topics().posts(stored(topic), ALL).items()).containsExactly(first);
        assertThat(stored(topic).lastPostAt()).isEqualTo(first.createdAt());
    }

    @Test
    void whatIsNotThereIsNotSaved() {
        var unknown = Talks.question().close();
        var counting = Talks.question().answered(LATER);
        var post = Talks.lastOf(counting, "Nergens");

        assertThatThrownBy(() -> topics().save(unknown, Talks.told(unknown))).isInstanceOf(TopicChangedMeanwhile.class);
        assertThatThrownBy(() -> topics().addPost(counting, post, Forum.eventsOf(counting, post)))
                .isInstanceOf(TopicChangedMeanwhile.class);
        assertThat(topics().findPost(counting.id(), post.id())).isEmpty();
    }

    @Test
    void postsComeByTheirNumbersPageByPage() {
        var topic = added(Category.QUESTION, NOON);
        var posts = IntStream.rangeClosed(1, 11)
                .mapToObj(number -> answered(topic, "Bericht " + number))
                .toList();
        var counted = stored(topic);

        assertThat(topics().posts(counted, new Paging(1, 4)).items()).isEqualTo(posts.subList(0, 4));
        assertThat(topics().posts(counted, new Paging(2, 4)).items()).isEqualTo(posts.subList(4, 8));
        var last = topics().posts(counted, new Paging(3, 4));
        assertThat(last.items()).isEqualTo(posts.subList(8, 11));
        assertThat(last.total()).isEqualTo(11);
        assertThat(topics().posts(counted, new Paging(4, 4)).items()).isEmpty();
    }

    @Test
    void aReaderSeesNoMorePostsThanTheTopicTheyReadCounts() {
        var topic = added(Category.QUESTION, NOON);
        var first = answered(topic, "Een");
        var read = stored(topic);
        answered(topic, "Twee");

        assertThat(topics().posts(read, ALL).items()).containsExactly(first);
    }

    @Test
    void aPostIsFoundInItsOwnTopicOnly() {
        var topic = added(Category.QUESTION, NOON);
        var other = added(Category.QUESTION, NOON);
        var post = answered(topic, "Hier");

        assertThat(topics().findPost(topic.id(), post.id())).contains(post);
        assertThat(topics().findPost(other.id(), post.id())).isEmpty();
        assertThat(topics().findPost(topic.id(), "wat ook")).isEmpty();
    }

    @Test
    void manyAreFoundAtOnceWhateverBecameOfThem() {
        var topic = added(Category.QUESTION, NOON);
        var first = answered(topic, "Een");
        var second = answered(topic, "Twee");
        var other = added(Category.DILEMMA, NOON);
        var removed = other.remove(LATER);
        topics().save(removed, Talks.told(removed));

        assertThat(topics().findAll(List.of(topic.id(), other.id(), TopicId.random())))
                .containsExactlyInAnyOrder(stored(topic), removed);
        assertThat(topics().findAll(List.of())).isEmpty();
        assertThat(topics().findPosts(List.of(first.id(), second.id(), "wat ook")))
                .containsExactlyInAnyOrder(first, second);
        assertThat(topics().findPosts(List.of())).isEmpty();
    }

    @Test
    void theNextVersionOfAPostTakesTheFormersPlace() {
        var topic = added(Category.QUESTION, NOON);
        var post = answered(topic, "Een");
        var edited = post.edit("Twee", Duration.ofDays(1), LATER);
        saved(edited);
        assertThat(topics().findPost(topic.id(), post.id())).contains(edited);

        var again = edited.edit("Drie", Duration.ofDays(1), LATER.plusSeconds(1));
        saved(again);
        var removed = again.remove(true, "Zo niet", LATER.plusSeconds(2));
        saved(removed);
        assertThat(topics().posts(stored(topic), ALL).items()).containsExactly(removed);
        assertThatThrownBy(() -> topics().savePost(again, edits(again))).isInstanceOf(PostChangedMeanwhile.class);
        assertThat(answered(topic, "Vier").number()).isEqualTo(2);
        assertThat(topics().findPost(topic.id(), post.id())).contains(removed);
    }

    @Test
    void whomAPostHelpedIsNotedOnce() {
        var topic = added(Category.QUESTION, NOON);
        var post = answered(topic, "Een");
        topics().thank(post, "a", true);
        topics().thank(post, "a", true);
        topics().thank(post, "b", true);
        assertThat(thanks(post)).containsExactlyInAnyOrder("a", "b");

        topics().thank(post, "a", false);
        topics().thank(post, "a", false);
        assertThat(thanks(post)).containsExactly("b");
    }

    @Test
    void whatIsStillToBeToldOfPostsIsKnown() {
        var topic = added(Category.QUESTION, NOON);
        answered(topic, "Een");
        var second = answered(topic, "Twee");
        saved(second.edit("Drie", Duration.ofDays(1), LATER));

        assertThat(topics().hasUntold(topic.id(), 1, 1)).isFalse();
        await().atMost(Duration.ofSeconds(20)).until(() -> !topics().hasUntold(topic.id(), 1, 2));
    }

    @Test
    void listsTheOneWithTheNewestPostFirstPageByPage() {
        var opened = IntStream.range(0, 4)
                .mapToObj(number -> added(Category.QUESTION, NOON.plusSeconds(number)))
                .toList();
        answered(opened.getFirst(), "Weer boven");

        var first = topics().list(mine(), new Paging(1, 2));
        var last = topics().list(mine(), new Paging(2, 2));
        assertThat(first.total()).isEqualTo(4);
        assertThat(first.items()).containsExactly(stored(opened.get(0)), opened.get(3));
        assertThat(last.items()).containsExactly(opened.get(2), opened.get(1));
    }

    @Test
    void thoseOfTheSameMomentKeepTheirOrderOverPages() {
        var ids = IntStream.range(0, 6)
                .mapToObj(number -> added(Category.QUESTION, NOON).id())
                .toList();

        var listed = IntStream.rangeClosed(1, 3)
                .mapToObj(page -> topics().list(mine(), new Paging(page, 2)))
                .flatMap(page -> page.items().stream())
                .map(Topic::id)
                .toList();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void selectsByEachPart() {
        var question = added(Category.QUESTION, NOON.plusSeconds(3));
        var answered = added(Category.QUESTION, NOON.plusSeconds(2));
        answered(answered, "Zo");
        var sketch = Talks.open(new Topic.Writing(
                Category.EXPERIENCE, "Kort", "Punt.", List.of(theme), List.of("expatgemeenten"), null, null));
        topics().add(sketch, Talks.told(sketch));

        assertThat(found(List.of("experience"), List.of(), null, null, false)).containsExactly(sketch.id());
        assertThat(found(List.of("experience", "question"), List.of(), null, null, false))
                .hasSize(3);
        assertThat(found(List.of("announcement"), List.of(), null, null, false)).isEmpty();
        assertThat(found(List.of(), List.of("grensgemeenten"), null, null, false))
                .containsExactlyInAnyOrder(question.id(), answered.id());
        assertThat(found(List.of(), List.of("expatgemeenten", "grensgemeenten"), null, null, false))
                .hasSize(3);
        assertThat(found(List.of(), List.of(), "GM0184", null, false)).hasSize(2);
        assertThat(found(List.of(), List.of(), "GM0363", null, false)).isEmpty();
        assertThat(found(List.of(), List.of(), null, "een-verhaal", false)).hasSize(2);
        assertThat(found(List.of(), List.of(), null, "een-ander", false)).isEmpty();
        assertThat(found(List.of(), List.of(), null, null, true)).containsExactly(question.id());
        assertThat(found(List.of("experience"), List.of(), null, null, true)).isEmpty();
        assertThat(found(List.of("question"), List.of("grensgemeenten"), "GM0184", "een-verhaal", true))
                .containsExactly(question.id());
    }

    @Test
    void theTopicsOfAGroupAreListedInItAlone() {
        var group = group();
        var first = closed(group, "Eerste", NOON);
        var second = closed(group, "Tweede", NOON.plusSeconds(1));
        var elsewhere = closed(group(), "Elders", NOON);
        answered(first, "Weer boven");
        var removed = closed(group, "Weg", NOON).remove(LATER);
        topics().save(removed, Talks.told(removed));

        var listed = topics().list(group, List.of(), new Paging(1, 1));
        assertThat(listed.items()).containsExactly(stored(first));
        assertThat(listed.total()).isEqualTo(2);
        assertThat(topics().list(group, List.of(), new Paging(2, 1)).items()).containsExactly(second);
        assertThat(topics().list(mine(), ALL).total()).isZero();
        assertThat(topics().find(elsewhere.id())).contains(elsewhere);
    }

    @Test
    void theTopicsOfAGroupAreFoundByAllWordsInThemAndTheirPosts() {
        var group = group();
        var topic = closed(group, "Woonwagens en cafés", NOON);
        var other = closed(group, "Scholen", NOON);
        closed(group(), "Woonwagens elders", NOON);
        answered(topic, "Ons zorgbeleid, (2024) helpt.");
        var typo = answered(other, "Woonwagns");

        assertThat(sought(group, "woonwagens")).containsExactly(topic.id());
        assertThat(sought(group, "CAFES")).containsExactly(topic.id());
        assertThat(sought(group, "wagens beleid 2024")).containsExactly(topic.id());
        assertThat(sought(group, "wagens scholen")).isEmpty();
        assertThat(sought(group, "afé")).as("short ones begin a word").isEmpty();
        assertThat(sought(group, ".* (zorg")).as("signs mean nothing").containsExactly(topic.id());
        assertThat(sought(group, " - ")).hasSize(2);

        var better = typo.edit("Woonwagens", Duration.ofDays(1), LATER);
        topics().savePost(better, edits(better));
        assertThat(sought(group, "woonwagens")).containsExactlyInAnyOrder(topic.id(), other.id());
        var gone = better.remove(true, "Woonwagens", LATER);
        topics().savePost(gone, edits(gone));
        assertThat(sought(group, "woonwagens")).containsExactly(topic.id());
        var rewritten = stored(topic).rewrite(Talks.sketch(Category.QUESTION));
        topics().save(rewritten, Talks.told(rewritten));
        assertThat(sought(group, "woonwagens")).isEmpty();
    }

    @Test
    void aHiddenTopicIsNotListedUntilItIsShownAgain() {
        var topic = added(Category.QUESTION, NOON);
        var hidden = topic.hide(null, LATER);
        topics().save(hidden, Talks.told(hidden));
        assertThat(topics().list(mine(), ALL).items()).isEmpty();
        assertThat(topics().find(topic.id())).contains(hidden);

        var removed = hidden.hide("Zo niet", LATER);
        topics().save(removed, Talks.told(removed));
        assertThat(topics().find(topic.id())).contains(removed);
        var shown = removed.show();
        topics().save(shown, Talks.told(shown));
        assertThat(topics().list(mine(), ALL).items()).containsExactly(shown);
    }

    @Test
    void aTopicIsSplitOffUntilItHasAllItsPostsWithWhatBecameOfThem() {
        var from = added(Category.QUESTION, NOON);
        var plain = answered(from, "Een");
        var thanked = answered(from, "Twee");
        topics().thank(thanked, "a", true);
        saved(topics().findPost(from.id(), thanked.id())
                .orElseThrow()
                .edit("Twee en een half", Duration.ofDays(1), LATER));
        var origin = new Topic.Origin(from.id(), List.of(1, 2));
        var into = Topic.splitOff(null, TopicId.random(), Talks.complete(Category.DILEMMA), Talks.AUTHOR, origin, NOON);
        topics().add(into, Talks.told(into));
        assertThat(topics().find(into.id())).contains(into);
        assertThat(splitting(into)).containsExactly(into);

        var moved = plain.moveTo(ContributionId.of(into.id(), 1));
        saved(moved);
        assertThat(topics().findPost(from.id(), plain.id())).contains(moved);
        var one = into.takeOver(LATER);
        topics().addPost(one, plain.at(into.id(), 1), Talks.told(one));
        var two = one.takeOver(LATER);
        var rich = topics().findPost(from.id(), thanked.id()).orElseThrow().at(into.id(), 2);
        topics().addPost(two, rich, Talks.told(two));

        assertThat(splitting(into)).isEmpty();
        assertThat(topics().posts(two, ALL).items()).containsExactly(plain.at(into.id(), 1), rich);
        assertThat(rich.thanks()).containsExactly("a");
        assertThat(rich.former()).hasSize(1);
    }

    @Test
    void aHiddenPostKeepsItsPlaceAndAllThatWasSaid() {
        var topic = added(Category.QUESTION, NOON);
        var hidden = answered(topic, "Een").hide(LATER);
        saved(hidden);
        assertThat(topics().posts(stored(topic), ALL).items()).containsExactly(hidden);

        var removed = hidden.remove(true, "Zo niet", LATER);
        saved(removed);
        var shown = removed.show();
        saved(shown);
        assertThat(topics().findPost(topic.id(), shown.id())).contains(shown);
    }

    @Test
    void aRemovedTopicIsNotListedButKept() {
        var topic = added(Category.QUESTION, NOON);
        var removed = topic.remove(LATER);
        topics().save(removed, Talks.told(removed));

        assertThat(topics().list(mine(), ALL).items()).isEmpty();
        assertThat(topics().list(mine(), ALL).total()).isZero();
        assertThat(topics().find(topic.id())).contains(removed);
        assertThat(removing(topic)).as("of no post anything has to be told").isEmpty();
    }

    @Test
    void aTopicIsBeingRemovedUntilAllItsPostsAreTold() {
        var topic = added(Category.QUESTION, NOON);
        answered(topic, "Een");
        answered(topic, "Twee");
        assertThat(removing(topic)).isEmpty();

        var removed = stored(topic).remove(LATER);
        topics().save(removed, Talks.told(removed));
        await().atMost(Duration.ofSeconds(20)).until(() -> removing(topic).equals(List.of(removed)));
        topics().save(removed.untold(1), Talks.told(removed));
        await().atMost(Duration.ofSeconds(20)).until(() -> removing(topic).equals(List.of(removed.untold(1))));

        var told = removed.untold(1).untold(0);
        topics().save(told, Talks.told(told));
        assertThat(removing(topic)).isEmpty();
    }

    private Topic added(Category category, Instant at) {
        var complete = Talks.complete(category);
        var topic = Topic.open(
                TopicId.random(),
                new Topic.Writing(
                        category,
                        complete.title(),
                        complete.text(),
                        List.of(theme),
                        complete.types(),
                        complete.entry(),
                        complete.municipality()),
                Talks.AUTHOR,
                false,
                at);
        topics().add(topic, Talks.told(topic));
        return topic;
    }

    @Test
    void deletesWhatWasSaidInAGroupAFewAtATime() {
        var group = group();
        var other = closed(group(), "Blijft", NOON);
        var topic = closed(group, "Gaat weg", NOON);
        var posts = IntStream.rangeClosed(1, 3)
                .mapToObj(number -> answered(topic, "Ook " + number))
                .toList();

        var deleted =
                IntStream.iterate(topics().deleteOf(group, 2), some -> some > 0, some -> topics().deleteOf(group, 2));

        assertThat(deleted.boxed()).containsExactly(2, 1, 1);
        assertThat(topics().find(topic.id())).isEmpty();
        assertThat(posts)
                .allSatisfy(post ->
                        assertThat(topics().findPost(topic.id(), post.id())).isEmpty());
        assertThat(topics().find(other.id())).contains(other);
    }

    private static GroupId group() {
        return new GroupId(UUID.randomUUID().toString());
    }

    private Topic closed(GroupId group, String title, Instant at) {
        var topic = Topic.openIn(
                group,
                TopicId.random(),
                new Topic.Writing(Category.QUESTION, title, "Onder ons.", List.of(theme), List.of(), null, null),
                Talks.AUTHOR,
                at);
        topics().add(topic, Talks.told(topic));
        return topic;
    }

    private List<TopicId> sought(GroupId group, String query) {
        return topics().list(group, Words.sought(query), ALL).items().stream()
                .map(Topic::id)
                .toList();
    }

    private Post answered(Topic topic, String text) {
        var counting = stored(topic).answered(LATER);
        var post = Talks.lastOf(counting, text);
        topics().addPost(counting, post, Forum.eventsOf(counting, post));
        return post;
    }

    /** As soon as others have heard of it as it was before. */
    private void saved(Post post) {
        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptionsInstanceOf(PostUntold.class)
                .untilAsserted(() -> topics().savePost(post, edits(post)));
    }

    private static List<Event> edits(Post post) {
        return List.of(new PostRemoved(post.id(), post.version(), post.topic().value(), LATER));
    }

    private Set<String> thanks(Post post) {
        return topics().findPost(post.topic(), post.id()).orElseThrow().thanks();
    }

    private Topic stored(Topic topic) {
        return topics().find(topic.id()).orElseThrow();
    }

    private List<Topic> splitting(Topic topic) {
        return topics().splitting().stream()
                .filter(one -> one.id().equals(topic.id()))
                .toList();
    }

    private List<Topic> removing(Topic topic) {
        return topics().removing().stream()
                .filter(one -> one.id().equals(topic.id()))
                .toList();
    }

    private Topics.Selection mine() {
        return new Topics.Selection(List.of(), List.of(theme), List.of(), Optional.empty(), Optional.empty(), false);
    }

    private List<TopicId> found(
            List<String> categories,
            List<String> types,
            @Nullable String municipality,
            @Nullable String entry,
            boolean unanswered) {
        return topics()
                .list(
                        new Topics.Selection(
                                categories,
                                List.of("een-ander-thema", theme),
                                types,
                                Optional.ofNullable(municipality).map(Set::of),
                                Optional.ofNullable(entry),
                                unanswered),
                        ALL)
                .items()
                .stream()
                .map(Topic::id)
                .toList();
    }
}
