// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.reading;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.nieuweverscheidenheid.forum.topic.Topic;
import nl.nieuweverscheidenheid.forum.topic.TopicId;
import nl.nieuweverscheidenheid.forum.topic.Visible;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.web.InvalidInput;
import nl.nieuweverscheidenheid.kit.web.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Beside the topic rather than in it, as the topic's ETag says nothing of who reads. */
@RestController
@RequestMapping("/api/forum/v1/readings/{topic}")
class ReadingResource {
    private final Readings readings;
    private final Visible visible;
    private final Clock clock;

    ReadingResource(Readings readings, Visible visible, Clock clock) {
        this.readings = readings;
        this.visible = visible;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "How far one has read a topic",
            description = "For who is signed in, of themselves; without readUpTo, they never opened it.")
    ReadingView get(@PathVariable("topic") TopicId id, Official reader) {
        var topic = visible.topic(id, reader);
        return view(topic, readings.by(reader.subject(), List.of(id)).get(id));
    }

    @PutMapping
    @Operation(
            summary = "Says how far one has read a topic",
            description = "As the number of the last post, or 0 for the topic's own text. It never goes back: of two "
                    + "devices, the one that is further counts. What is beyond the last post is refused.")
    ReadingView advance(@PathVariable("topic") TopicId id, @RequestBody NewReading body, Official reader) {
        var topic = visible.topic(id, reader);
        if (body.readUpTo() > topic.posts()) {
            throw new InvalidInput(List.of(Violation.at(
                    "/readUpTo",
                    "too-large",
                    "The last post is %d, and not %d".formatted(topic.posts(), body.readUpTo()))));
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return view(topic, readings.advance(reader.subject(), id, body.readUpTo(), now));
    }

    /** Another device may have read what came after the topic was looked up. */
    private static ReadingView view(Topic topic, @Nullable Integer readUpTo) {
        return new ReadingView(
                topic.id().value(), readUpTo, readUpTo == null ? null : Math.max(0, topic.posts() - readUpTo));
    }

    record NewReading(
            @NotNull(message = "Say which post is the last that was read")
            @Min(value = 0, message = "Posts are counted from 1")
            Integer readUpTo) {}

    /**
     * How far somebody has read.
     *
     * @param newPosts how many posts came after it
     */
    record ReadingView(
            String topicId,
            @Nullable Integer readUpTo,
            @Nullable Integer newPosts) {}
}
