// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.follow;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.nieuweverscheidenheid.forum.group.GroupId;
import nl.nieuweverscheidenheid.forum.topic.ContributionId;
import nl.nieuweverscheidenheid.forum.topic.ReadSoFar;
import nl.nieuweverscheidenheid.forum.topic.Topic;
import nl.nieuweverscheidenheid.forum.topic.TopicId;
import nl.nieuweverscheidenheid.forum.topic.Visible;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What one can do with one's own follows. What others follow is nobody's business but of the service that notifies them. */
@Service
class Follows {
    private final Followings followings;
    private final Visible visible;
    private final ReadSoFar readSoFar;
    private final Clock clock;

    Follows(Followings followings, Visible visible, ReadSoFar readSoFar, Clock clock) {
        this.followings = followings;
        this.visible = visible;
        this.readSoFar = readSoFar;
        this.clock = clock;
    }

    /**
     * A topic that is followed.
     *
     * @param topic as it is now; nothing if whoever began it did not come so far
     * @param readUpTo the last post that was read of it, if it was ever opened
     */
    record Followed(Follow follow, Optional<Topic> topic, Optional<Integer> readUpTo) {}

    /** What the reader follows, the last first; of a group that they left, nothing. */
    PageOf<Followed> list(Paging paging, Official reader) {
        var page = PageOf.cut(visible.inSight(following(reader).followed(), Follow::group, reader), paging);
        var ids = page.items().stream().map(Follow::topic).toList();
        var topics = visible.whatBecameOfTopics(ids);
        var read = readSoFar.by(reader.subject(), ids);
        return page.map(follow -> new Followed(
                follow,
                Optional.ofNullable(topics.get(follow.topic())),
                Optional.ofNullable(read.get(follow.topic()))));
    }

    /** What the reader chose of a topic that is there for them, if anything. */
    Optional<Follow> find(TopicId id, Official reader) {
        visible.topic(id, reader);
        return following(reader).of(id);
    }

    /** Follows a topic that can be read, or follows it no more: a public one also if it is gone. */
    Follow choose(TopicId id, Level level, Official reader) {
        var before = following(reader).of(id);
        if (level == Level.NONE
                && before.filter(follow -> follow.group() == null).isPresent()) {
            return choose(id, null, level, false, reader);
        }
        var topic = visible.topic(id, reader);
        if (level == Level.NONE) {
            return choose(id, topic.group(), level, false, reader);
        }
        visible.contribution(ContributionId.of(id), reader);
        var asType = before.filter(Follow::follows).isEmpty() && visible.wroteAsType(topic, reader);
        return choose(id, topic.group(), level, asType, reader);
    }

    private Follow choose(TopicId id, @Nullable GroupId group, Level level, boolean asType, Official reader) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return followings
                .change(reader.subject(), following -> following.choose(id, group, level, asType, now))
                .of(id)
                .orElseThrow();
    }

    private Following following(Official reader) {
        return followings.find(reader.subject()).orElseGet(() -> Following.nothing(reader.subject()));
    }
}
