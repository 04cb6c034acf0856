// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import nl.nieuweverscheidenheid.events.TopicEvent.TopicOpened;
import nl.nieuweverscheidenheid.kit.storage.StorageSetup;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Fills an empty forum on somebody's own machine with topics that are marked as samples. */
@Component
@Profile("local")
class SampleTopics implements StorageSetup {
    private static final Logger LOG = LoggerFactory.getLogger(SampleTopics.class);

    private final Topics topics;
    private final JsonMapper mapper;
    private final Clock clock;

    SampleTopics(Topics topics, JsonMapper mapper, Clock clock) {
        this.topics = topics;
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public void prepare(MongoDatabase database) {
        if (!topics.isEmpty()) {
            return;
        }
        var samples = read();
        var openedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS).minus(Duration.ofDays(samples.size()));
        for (var sample : samples) {
            openedAt = openedAt.plus(Duration.ofHours(23));
            open(sample, openedAt);
        }
        LOG.info("{} sample topics were opened", samples.size());
    }

    private void open(Sample sample, Instant openedAt) {
        var topic = Topic.open(
                new TopicId("voorbeeld-" + sample.key()),
                new Topic.Writing(
                        sample.category(),
                        sample.title(),
                        sample.text(),
                        sample.themes(),
                        sample.types(),
                        sample.entryKey() == null ? null : "voorbeeld-" + sample.entryKey(),
                        null),
                Author.sample(sample.municipality()),
                true,
                openedAt);
        topics.add(topic, List.of(new TopicOpened(topic.id().value(), topic.version(), Forum.content(topic))));
        for (var answer : Objects.requireNonNullElse(sample.posts(), List.<SamplePost>of())) {
            topic = topic.answered(topic.lastPostAt().plus(Duration.ofHours(2)));
            var post = Post.add(
                    topic.id(), topic.posts(), answer.text(), Author.sample(answer.municipality()), topic.lastPostAt());
            topics.addPost(topic, post, Forum.eventsOf(topic, post));
            if (Objects.equals(sample.accepted(), post.number())) {
                topic = topic.accept(post);
                topics.save(topic, List.of(Forum.changed(topic)));
            }
        }
    }

    private List<Sample> read() {
        try (var json = new ClassPathResource("sample/topics.json").getInputStream()) {
            return mapper.readValue(json, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sample topic as it stands in the file, with the number of the post that answers it. */
    record Sample(
            String key,
            Category category,
            String title,
            String text,
            List<String> themes,
            List<String> types,
            @Nullable String municipality,
            @Nullable String entryKey,
            @Nullable Integer accepted,
            @Nullable List<SamplePost> posts) {}

    /** An answer in a sample topic. */
    record SamplePost(String text, @Nullable String municipality) {}
}
