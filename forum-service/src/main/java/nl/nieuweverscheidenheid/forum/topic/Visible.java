// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.nieuweverscheidenheid.forum.group.ClosedGroups;
import nl.nieuweverscheidenheid.forum.group.GroupId;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a reader may read, for what readers keep of it: to who may not read something, it is not there. */
@Component
public class Visible {
    private static final int PAGE = 500;

    private final Topics topics;
    private final Forum forum;
    private final Contributions contributions;
    private final ClosedGroups groups;

    Visible(Topics topics, Forum forum, Contributions contributions, ClosedGroups groups) {
        this.topics = topics;
        this.forum = forum;
        this.contributions = contributions;
        this.groups = groups;
    }

    /**
     * The topic; also one whose title and text are hidden, as its posts are there.
     *
     * @throws TopicNotFound if there is none for this reader
     */
    public Topic topic(TopicId id, Official reader) {
        return forum.get(id, Optional.of(reader));
    }

    /**
     * The contribution where it is now, as long as there is something to read.
     *
     * @throws TopicNotFound if there is no such topic for this reader
     * @throws PostNotFound if there is no such post in it
     */
    public Contribution contribution(ContributionId id, Official reader) {
        var topic = topic(id.topic(), reader);
        return contributions
                .find(id)
                .filter(found -> found.standing() == Contribution.Standing.READABLE)
                .orElseThrow(
                        () -> id.number().isEmpty() ? new TopicNotFound(topic.id()) : new PostNotFound(id.value()));
    }

    /** What became of these contributions, each by the id that is asked for, whoever may read them. */
    public Map<ContributionId, Contribution> whatBecameOf(Collection<ContributionId> ids) {
        return contributions.findAll(ids);
    }

    /** These topics as they are now, also what was removed, whoever may read them. */
    public Map<TopicId, Topic> whatBecameOfTopics(Collection<TopicId> ids) {
        return topics.findAll(ids).stream().collect(Collectors.toMap(Topic::id, Function.identity()));
    }

    /** The topic and those that its posts may have been split off from. */
    public Set<TopicId> lineage(TopicId id) {
        var lineage = new LinkedHashSet<TopicId>();
        for (Optional<TopicId> next = Optional.of(id); next.isPresent() && lineage.add(next.get()); ) {
            next = topics.find(next.get())
                    .flatMap(topic -> Optional.ofNullable(topic.origin()))
                    .map(Topic.Origin::from);
        }
        return lineage;
    }

    /** Those that are public, or of a closed group that the reader belongs to at this moment. */
    public <T> List<T> inSight(List<T> all, Function<T, @Nullable GroupId> groupOf, Official reader) {
        var memberships = new HashMap<GroupId, Boolean>();
        return all.stream()
                .filter(one -> {
                    var group = groupOf.apply(one);
                    return group == null || memberships.computeIfAbsent(group, id -> groups.isMember(id, reader));
                })
                .toList();
    }

    /** Whether the reader wrote in the topic as one of whom others may know the type of their municipality only. */
    public boolean wroteAsType(Topic topic, Official reader) {
        return isHidden(topic.author(), reader)
                || IntStream.rangeClosed(1, (topic.posts() + PAGE - 1) / PAGE)
                        .mapToObj(page -> topics.posts(topic, new Paging(page, PAGE)))
                        .flatMap(page -> page.items().stream())
                        .anyMatch(post -> isHidden(post.author(), reader));
    }

    private static boolean isHidden(Author author, Official reader) {
        return author.hidden() && author.subject().equals(reader.subject());
    }
}
