// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.nieuweverscheidenheid.kit.web.Paging;
import org.springframework.stereotype.Component;

/** The questions that nobody answered yet, and that everybody can still answer. */
@Component
public class Unanswered {
    private static final int PAGE = 200;

    private final Topics topics;

    Unanswered(Topics topics) {
        this.topics = topics;
    }

    /** Those that were asked before this moment; what only shows how the forum looks is none. */
    public List<Topic> since(Instant before) {
        var found = new ArrayList<Topic>();
        for (var page = 1; ; page++) {
            var next = topics.list(Topics.Selection.unansweredOnes(), new Paging(page, PAGE))
                    .items();
            next.stream()
                    .filter(topic -> waits(topic) && !topic.sample())
                    .filter(topic -> topic.createdAt().isBefore(before))
                    .forEach(found::add);
            if (next.size() < PAGE) {
                return found;
            }
        }
    }

    /** This question, if it is such a one. */
    public Optional<Topic> find(TopicId id) {
        return topics.find(id).filter(Unanswered::waits);
    }

    private static boolean waits(Topic topic) {
        return topic.category() == Category.QUESTION
                && topic.posts() == 0
                && topic.group() == null
                && !topic.closed()
                && !topic.hidden()
                && !topic.removed();
    }
}
