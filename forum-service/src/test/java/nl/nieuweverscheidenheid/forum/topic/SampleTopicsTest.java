// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import static nl.nieuweverscheidenheid.forum.topic.Talks.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.nieuweverscheidenheid.kit.event.EventFamily;
import nl.nieuweverscheidenheid.kit.event.EventJson;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.testkit.EventContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SampleTopicsTest {
    private final InMemoryTopics topics = new InMemoryTopics();
    private final SampleTopics samples = new SampleTopics(topics, new JsonMapper(), Clock.fixed(NOON, ZoneOffset.UTC));

    @BeforeEach
    void load() {
        samples.prepare(untouched());
    }

    @Test
    void eachIsMarkedAsASampleAndNoneIsOfTheFuture() {
        assertThat(all()).hasSizeGreaterThan(5).allSatisfy(topic -> {
            assertThat(topic.sample()).isTrue();
            assertThat(topic.lastPostAt()).isBeforeOrEqualTo(NOON);
            assertThat(topic.author().name()).isEqualTo("Voorbeeldambtenaar");
        });
    }

    @Test
    void whatIsToldOfThemKeepsToTheContract() {
        assertThat(topics.told()).allSatisfy(event -> {
            var type = EventFamily.typeOf(event);
            EventContract.assertFits(type.substring(type.lastIndexOf('.') + 1), EventJson.write(event));
        });
    }

    @Test
    void thereAreQuestionsWithAndWithoutAnAnswer() {
        var questions = all().stream()
                .filter(topic -> topic.category() == Category.QUESTION)
                .toList();
        assertThat(questions).anyMatch(topic -> topic.posts() == 0);
        assertThat(questions)
                .filteredOn(topic -> topic.acceptedPost() != null)
                .isNotEmpty()
                .allSatisfy(topic -> assertThat(topics.findPost(
                                topic.id(),
                                Optional.ofNullable(topic.acceptedPost()).orElseThrow()))
                        .isPresent());
    }

    @Test
    void noneCarriesAnAddress() {
        assertThat(topics.told())
                .allSatisfy(event -> assertThat(event.toString()).doesNotContain("@", "http"));
    }

    @Test
    void anEmptyForumIsFilledOnceOnly() {
        var before = topics.told().size();
        samples.prepare(untouched());
        assertThat(topics.told()).hasSize(before);
    }

    private List<Topic> all() {
        return topics.list(
                        new Topics.Selection(
                                List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), false),
                        new Paging(1, 100))
                .items();
    }

    /** Samples go through the topics, never to the database itself. */
    private static MongoDatabase untouched() {
        return (MongoDatabase) Proxy.newProxyInstance(
                MongoDatabase.class.getClassLoader(),
                new Class<?>[] {MongoDatabase.class},
                (proxy, method, arguments) -> {
                    throw new AssertionError(method + " of the database was called");
                });
    }
}
