// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.follow;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import nl.nieuweverscheidenheid.forum.follow.Follows.Followed;
import nl.nieuweverscheidenheid.forum.group.GroupId;
import nl.nieuweverscheidenheid.forum.topic.Topic;
import nl.nieuweverscheidenheid.forum.topic.TopicId;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/forum/v1/follows")
class FollowResource {
    private final Follows follows;

    FollowResource(Follows follows) {
        this.follows = follows;
    }

    @GetMapping
    @Operation(
            summary = "The topics that one follows, the last first",
            description = "With how many posts of each are new to who asks; what was hidden or removed says so.")
    PageOf<FollowedView> list(Paging paging, Official reader) {
        return follows.list(paging, reader).map(FollowedView::of);
    }

    @GetMapping("/{topic}")
    @Operation(summary = "Whether one follows a topic", description = "For who is signed in, of themselves.")
    FollowView get(@PathVariable TopicId topic, Official reader) {
        return FollowView.of(topic, follows.find(topic, reader));
    }

    @PutMapping("/{topic}")
    @Operation(
            summary = "Follows a topic, or follows it no more",
            description =
                    "At the level every-answer, outcome or none. Who writes in a topic follows it unless they chose "
                            + "otherwise. Others are told of it, but of nothing closed, and not where one wrote as a type.")
    @ApiResponse(responseCode = "200", description = "It is so", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "One follows too many already")
    FollowView choose(@PathVariable TopicId topic, @RequestBody NewFollow body, Official reader) {
        return FollowView.of(topic, Optional.of(follows.choose(topic, body.level(), reader)));
    }

    record NewFollow(
            @NotNull(message = "Say how much to hear of it") Level level) {}

    /**
     * Whether somebody follows a topic.
     *
     * @param automatic whether because they wrote in it
     * @param told whether others hear of it, so that there can be notifications
     */
    record FollowView(String topicId, Level level, boolean automatic, boolean told) {
        static FollowView of(TopicId topic, Optional<Follow> follow) {
            return new FollowView(
                    topic.value(),
                    follow.map(Follow::level).orElse(Level.NONE),
                    follow.filter(Follow::automatic).isPresent(),
                    follow.filter(Follow::follows).filter(Follow::told).isPresent());
        }
    }

    /**
     * A topic that somebody follows.
     *
     * @param state readable, hidden or removed
     * @param title as long as everybody reads it
     * @param newPosts how many posts came after the last that they have read, if they ever opened it
     */
    record FollowedView(
            String topicId,
            @Nullable String group,
            String state,
            @Nullable String title,
            @Nullable Integer postCount,
            @Nullable Integer newPosts,
            @Nullable Instant lastPostAt,
            Level level,
            boolean automatic,
            Instant followedAt) {
        static FollowedView of(Followed followed) {
            var follow = followed.follow();
            var there = followed.topic().filter(topic -> topic.removal() == null);
            return new FollowedView(
                    follow.topic().value(),
                    Optional.ofNullable(follow.group()).map(GroupId::value).orElse(null),
                    there.map(topic -> topic.hiding() == null ? "readable" : "hidden")
                            .orElse("removed"),
                    there.filter(topic -> topic.hiding() == null)
                            .map(Topic::title)
                            .orElse(null),
                    there.map(Topic::posts).orElse(null),
                    there.flatMap(topic -> followed.readUpTo().map(readUpTo -> Math.max(0, topic.posts() - readUpTo)))
                            .orElse(null),
                    there.map(Topic::lastPostAt).orElse(null),
                    follow.level(),
                    follow.automatic(),
                    follow.at());
        }
    }
}
