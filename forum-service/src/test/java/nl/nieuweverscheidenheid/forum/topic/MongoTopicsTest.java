// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import static com.mongodb.client.model.Filters.eq;
import static nl.nieuweverscheidenheid.forum.topic.Talks.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import nl.nieuweverscheidenheid.events.PostEvent;
import nl.nieuweverscheidenheid.events.PostEvent.PostAdded;
import nl.nieuweverscheidenheid.events.PostEvent.PostRemoved;
import nl.nieuweverscheidenheid.forum.group.GroupId;
import nl.nieuweverscheidenheid.kit.event.EventJson;
import nl.nieuweverscheidenheid.kit.outbox.Outboxes;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.testkit.Messages;
import nl.nieuweverscheidenheid.testkit.OnBackend;
import nl.nieuweverscheidenheid.testkit.TestBackend;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Removals are told when a test says so. */
@OnBackend
@SpringBootTest(properties = "forum.removals.every=1h")
class MongoTopicsTest extends TopicsContract {
    private static final int MANY = 20_000;
    private static final int PAGE = 20;

    @Autowired
    private Topics topics;

    @Autowired
    private Forum forum;

    @Autowired
    private Removals removals;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Outboxes outboxes;

    @Autowired
    private Queries queries;

    @Override
    Topics topics() {
        return topics;
    }

    @Test
    void aPostWhoseProcessDiedBeforeMakingItsDocumentIsMadeByTheNextReader() {
        var topic = added();
        var first = answered(topic, "Een");
        var second = answered(topic, "Twee");

        dieBeforeMaking(second);
        assertThat(topics.posts(stored(topic), new Paging(1, PAGE)).items()).containsExactly(first, second);

        dieBeforeMaking(second);
        assertThat(topics.findPost(topic.id(), second.id())).contains(second);
        assertThat(posts(topic)).isEqualTo(2);
    }

    @Test
    void aPostWhoseProcessDiedBeforeMakingItsDocumentIsMadeByTheNextWriter() {
        var topic = added();
        var first = answered(topic, "Een");

        dieBeforeMaking(first);
        var second = answered(new MongoTopics(database, outboxes), topic, "Twee");

        assertThat(posts(topic)).isEqualTo(2);
        assertThat(topics.posts(stored(topic), new Paging(1, PAGE)).items()).containsExactly(first, second);
    }

    @Test
    void whoWroteBeforeFunctionsWereKeptIsReadAsTheyWereKept() {
        var topic = added();
        var post = answered(topic, "Een");
        var without = Updates.unset("author.function");
        database.getCollection("topics").updateOne(eq("_id", topic.id().value()), without);
        database.getCollection("posts").updateOne(eq("_id", post.id()), without);

        var author = new Author(Talks.AUTHOR.subject(), Talks.AUTHOR.name(), Talks.AUTHOR.municipality(), null, null);
        assertThat(stored(topic).author()).isEqualTo(author);
        assertThat(topics.findPost(topic.id(), post.id()).orElseThrow().author())
                .isEqualTo(author);
    }

    @Test
    void whatIsSaidInAGroupIsKeptWithoutAnythingToTell() {
        var topic = Topic.openIn(
                new GroupId(TopicId.random().value()),
                TopicId.random(),
                Talks.complete(Category.QUESTION),
                Talks.AUTHOR,
                NOON);
        topics.add(topic, Talks.told(topic));
        var post = answered(topic, "Onder ons");
        var edited = post.edit("Onder ons gezegd", Duration.ofDays(1), NOON.plusSeconds(60));
        topics.savePost(edited, List.of(new PostRemoved(post.id(), 2, topic.id().value(), NOON)));
        var closed = stored(topic).close();
        topics.save(closed, Talks.told(closed));

        assertThat(raw(topic).keySet()).doesNotContain("pending", "hasPending").contains("group");
        assertThat(database.getCollection("posts").find(eq("_id", post.id())).first())
                .doesNotContainKeys("pending", "hasPending")
                .containsEntry("text", "Onder ons gezegd");
        assertThat(topics.find(topic.id())).contains(closed);
    }

    @Test
    void aLongTopicIsReadAsCheaplyAtItsEndAsAtItsBeginning() {
        var topic = longTopic();

        var first = costOf(() -> topics.posts(topic, new Paging(1, PAGE)).items());
        var last =
                costOf(() -> topics.posts(topic, new Paging(MANY / PAGE, PAGE)).items());

        assertThat(first.found().stream().map(Post::number))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, PAGE).boxed().toList());
        assertThat(last.found().stream().map(Post::number))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(MANY - PAGE + 1, MANY).boxed().toList());
        assertThat(List.of(first, last)).allSatisfy(cost -> {
            assertThat(cost.queries()).isOne();
            assertThat(cost.examined()).isLessThanOrEqualTo(2 * PAGE);
        });
    }

    @Test
    void aPostOfALongTopicIsAddedAndFoundWithoutLookingAtTheOthers() {
        var topic = longTopic();

        var post = costOf(() -> List.of(answered(topic, "Nog een")));
        assertThat(post.examined()).isLessThanOrEqualTo(PAGE);
        assertThat(costOf(() -> topics.findPost(topic.id(), Post.idOf(topic.id(), MANY / 2)).stream()
                                .toList())
                        .examined())
                .isLessThanOrEqualTo(PAGE);
    }

    @Test
    void theTopicsOfAStoryAreFoundByIt() {
        IntStream.range(0, 100).forEach(number -> added());
        var entry = TopicId.random().value();
        var topic = Talks.open(
                new Topic.Writing(Category.QUESTION, "Over een verhaal", "Tekst", List.of(), List.of(), entry, null));
        topics.add(topic, Talks.told(topic));
        var selection =
                new Topics.Selection(List.of(), List.of(), List.of(), Optional.empty(), Optional.of(entry), false);

        var listed = costOf(() -> topics.list(selection, new Paging(1, PAGE)).items());

        assertThat(listed.found()).containsExactly(topic);
        // The embedded store looks at every topic to count some; to find them it must not.
        assertThat(listed.examined())
                .isLessThanOrEqualTo(database.getCollection("topics").countDocuments() + PAGE);
    }

    @Test
    void noPostIsToldToBeGoneBeforeItIsToldToBeThere() {
        var topic = added();
        answered(topic, "Een");
        await().atMost(Duration.ofSeconds(20)).until(() -> isSent(topic));
        claimedByAnother(topic, Instant.now().plusSeconds(3_600));
        var late = answered(topic, "Twee");
        var removed = stored(topic).remove(NOON);
        topics.save(removed, Talks.told(removed));

        assertThat(topics.removing()).doesNotContain(removed);

        claimedByAnother(topic, Instant.EPOCH);
        await().atMost(Duration.ofSeconds(20)).until(() -> topics.removing().contains(removed));
        removals.proceed();
        await().atMost(Duration.ofSeconds(20)).until(() -> isSent(topic));
        assertThat(Messages.of(late.id(), PostEvent.TOPIC).stream().map(EventJson::read))
                .hasExactlyElementsOfTypes(PostAdded.class, PostRemoved.class);
    }

    @Test
    void aLongTopicIsRemovedWithAllItsPostsThoughNoDocumentGrowsLarge() {
        var topic = longTopic();
        forum.remove(topic.id(), new EntityVersion(topic.version()), Talks.EDITOR);

        var largest = new AtomicInteger();
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofMinutes(2))
                .until(() -> {
                    removals.proceed();
                    largest.accumulateAndGet(sizeOf(topic), Math::max);
                    return stored(topic).removal().untold() == 0 && isSent(topic);
                });

        var gone = Messages.on(PostEvent.TOPIC).stream()
                .filter(message -> message.key().startsWith(topic.id().value()))
                .map(EventJson::read)
                .filter(PostRemoved.class::isInstance)
                .map(PostRemoved.class::cast)
                .map(PostRemoved::postId)
                .collect(Collectors.toSet());
        assertThat(gone).hasSize(MANY);
        assertThat(largest.get()).isBetween(100_000, 2_000_000);
    }

    private Topic added() {
        var topic = Talks.question();
        topics.add(topic, Talks.told(topic));
        return topic;
    }

    private Post answered(Topic topic, String text) {
        return answered(topics, topic, text);
    }

    private Post answered(Topics process, Topic topic, String text) {
        var counting = stored(topic).answered(NOON.plusSeconds(60));
        var post = Talks.lastOf(counting, text);
        process.addPost(counting, post, Forum.eventsOf(counting, post));
        return post;
    }

    private Topic stored(Topic topic) {
        return topics.find(topic.id()).orElseThrow();
    }

    /** A topic with so many posts that were once added one by one. */
    private Topic longTopic() {
        var topic = added();
        var one = answered(topic, "Zoals alle andere");
        var like = Map.copyOf(
                database.getCollection("posts").find(eq("_id", one.id())).first());
        IntStream.rangeClosed(2, MANY)
                .mapToObj(number -> new Document(like)
                        .append("_id", Post.idOf(topic.id(), number))
                        .append("number", number))
                .gather(Gatherers.windowFixed(1_000))
                .forEach(database.getCollection("posts")::insertMany);
        database.getCollection("topics").updateOne(eq("_id", topic.id().value()), Updates.set("posts", MANY));
        return stored(topic);
    }

    /** As a process leaves it that dies after storing the post with its topic. */
    private void dieBeforeMaking(Post post) {
        var deleted = database.getCollection("posts").deleteOne(eq("_id", post.id()));
        assertThat(deleted.getDeletedCount()).isOne();
    }

    private long posts(Topic topic) {
        return database.getCollection("posts")
                .countDocuments(eq("topic", topic.id().value()));
    }

    /** Keeps the relays of this process from the topic's events until then. */
    private void claimedByAnother(Topic topic, Instant until) {
        database.getCollection("topics")
                .updateOne(eq("_id", topic.id().value()), Updates.set("claimedUntil", Date.from(until)));
    }

    private boolean isSent(Topic topic) {
        return !raw(topic).containsKey("hasPending");
    }

    private int sizeOf(Topic topic) {
        return raw(topic).getByteBuffer().remaining();
    }

    private RawBsonDocument raw(Topic topic) {
        return database.getCollection("topics", RawBsonDocument.class)
                .find(eq("_id", topic.id().value()))
                .first();
    }

    private <T> Cost<T> costOf(Supplier<List<T>> work) {
        var queriesBefore = queries.ofThisThread();
        var examinedBefore = TestBackend.get().documentsExamined();
        var found = work.get();
        return new Cost<>(
                found, queries.ofThisThread() - queriesBefore, TestBackend.get().documentsExamined() - examinedBefore);
    }

    private record Cost<T>(List<T> found, long queries, long examined) {}

    /** Counts what is asked of the store, for each thread, as relays ask as well. */
    static final class Queries implements CommandListener {
        private final Map<Thread, LongAdder> counts = new ConcurrentHashMap<>();

        @Override
        public void commandStarted(CommandStartedEvent event) {
            counts.computeIfAbsent(Thread.currentThread(), thread -> new LongAdder())
                    .increment();
        }

        long ofThisThread() {
            return counts.computeIfAbsent(Thread.currentThread(), thread -> new LongAdder())
                    .sum();
        }
    }

    @TestConfiguration
    static class Counting {
        @Bean
        Queries queries() {
            return new Queries();
        }

        @Bean
        MongoClientSettingsBuilderCustomizer counted(Queries queries) {
            return settings -> settings.addCommandListener(queries);
        }
    }
}
