// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.follow;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import nl.nieuweverscheidenheid.forum.topic.Author;
import nl.nieuweverscheidenheid.forum.topic.Participation;
import nl.nieuweverscheidenheid.forum.topic.Topic;
import org.springframework.stereotype.Component;

/** Who opens a topic or answers in it follows it, unless they chose otherwise. Who does already costs one look. */
@Component
class WritersFollow implements Participation {
    private final Followings followings;
    private final Clock clock;

    WritersFollow(Followings followings, Clock clock) {
        this.followings = followings;
        this.clock = clock;
    }

    @Override
    public void note(Topic topic, Author author) {
        var asType = author.type() != null;
        if (!followings.stays(author.subject(), topic.id(), asType)) {
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            followings.change(author.subject(), following -> following.wrote(topic.id(), topic.group(), asType, now));
        }
    }
}
