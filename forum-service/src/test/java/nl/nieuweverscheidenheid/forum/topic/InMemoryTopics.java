// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.nieuweverscheidenheid.events.Event;
import nl.nieuweverscheidenheid.forum.group.GroupId;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;

/** Topics without a store, for tests of what is done with them; {@link TopicsContract} keeps them honest. */
class InMemoryTopics implements Topics {
    private final Map<TopicId, Topic> topics = new LinkedHashMap<>();
    private final Map<String, Post> posts = new LinkedHashMap<>();
    private final List<List<Event>> writes = new ArrayList<>();

    @Override
    public synchronized Optional<Topic> find(TopicId id) {
        return Optional.ofNullable(topics.get(id));
    }

    @Override
    public synchronized List<Topic> findAll(Collection<TopicId> ids) {
        return topics.values().stream()
                .filter(topic -> ids.contains(topic.id()))
                .toList();
    }

    @Override
    public synchronized List<Post> findPosts(Collection<String> ids) {
        return posts.values().stream().filter(post -> ids.contains(post.id())).toList();
    }

    @Override
    public synchronized Optional<Post> findPost(TopicId topic, String id) {
        return Optional.ofNullable(posts.get(id)).filter(post -> post.topic().equals(topic));
    }

    @Override
    public synchronized boolean isEmpty() {
        return topics.isEmpty();
    }

    @Override
    public synchronized PageOf<Topic> list(Selection selection, Paging paging) {
        return newestFirst(topics.values().stream().filter(topic -> isSelected(topic, selection)), paging);
    }

    @Override
    public synchronized PageOf<Topic> list(GroupId group, List<String> words, Paging paging) {
        return newestFirst(
                topics.values().stream()
                        .filter(topic -> !topic.removed() && !topic.hidden() && group.equals(topic.group()))
                        .filter(topic -> words.stream().allMatch(word -> has(topic, word))),
                paging);
    }

    private boolean has(Topic topic, String word) {
        return Words.of(topic.title(), topic.text()).contains(word)
                || posts.values().stream()
                        .filter(post -> post.topic().equals(topic.id()) && !post.removed())
                        .anyMatch(post -> Words.of(post.text()).contains(word));
    }

    private static PageOf<Topic> newestFirst(Stream<Topic> found, Paging paging) {
        return PageOf.cut(
                found.sorted(Comparator.comparing(Topic::lastPostAt)
                                .thenComparing(topic -> topic.id().value())
                                .reversed())
                        .toList(),
                paging);
    }

    @Override
    public synchronized PageOf<Post> posts(Topic topic, Paging paging) {
        return PageOf.cut(
                posts.values().stream()
                        .filter(post -> post.topic().equals(topic.id()) && post.number() <= topic.posts())
                        .sorted(Comparator.comparing(Post::number))
                        .toList(),
                paging);
    }

    @Override
    public synchronized List<Topic> removing() {
        return topics.values().stream()
                .filter(topic -> Optional.ofNullable(topic.removal())
                        .filter(removal -> removal.untold() > 0)
                        .isPresent())
                .toList();
    }

    @Override
    public synchronized List<Topic> splitting() {
        return topics.values().stream().filter(Topic::splitting).toList();
    }

    @Override
    public synchronized void add(Topic topic, List<Event> events) {
        topics.put(topic.id(), topic);
        tell(topic.id(), events);
    }

    private void tell(TopicId about, List<Event> events) {
        if (find(about).filter(topic -> topic.group() != null).isEmpty()) {
            writes.add(List.copyOf(events));
        }
    }

    @Override
    public synchronized void save(Topic topic, List<Event> events) {
        var before = topics.get(topic.id());
        if (before == null || before.version() != topic.version() - 1) {
            throw new TopicChangedMeanwhile(topic.id());
        }
        add(topic, events);
    }

    @Override
    public synchronized void addPost(Topic counting, Post post, List<Event> events) {
        save(counting, events);
        posts.put(post.id(), post);
    }

    @Override
    public synchronized void savePost(Post post, List<Event> events) {
        var before = posts.get(post.id());
        if (before == null || before.version() != post.version() - 1) {
            throw new PostChangedMeanwhile(post.id());
        }
        posts.put(post.id(), post);
        tell(post.topic(), events);
    }

    @Override
    public synchronized void thank(Post post, String subject, boolean helped) {
        posts.computeIfPresent(post.id(), (id, before) -> {
            var thanks = new HashSet<>(before.thanks());
            if (helped) {
                thanks.add(subject);
            } else {
                thanks.remove(subject);
            }
            return new Post(
                    before.id(),
                    before.topic(),
                    before.number(),
                    before.version(),
                    before.text(),
                    before.author(),
                    before.former(),
                    before.removal(),
                    before.hiddenAt(),
                    before.movedTo(),
                    thanks,
                    before.createdAt());
        });
    }

    @Override
    public synchronized int deleteOf(GroupId group, int most) {
        var theirs = topics.values().stream()
                .filter(topic -> group.equals(topic.group()))
                .map(Topic::id)
                .toList();
        var gone = posts.values().stream()
                .filter(post -> theirs.contains(post.topic()))
                .map(Post::id)
                .limit(most)
                .toList();
        gone.forEach(posts::remove);
        if (!gone.isEmpty()) {
            return gone.size();
        }
        var goneTopics = theirs.stream().limit(most).toList();
        goneTopics.forEach(topics::remove);
        return goneTopics.size();
    }

    @Override
    public boolean hasUntold(TopicId topic, int first, int last) {
        return false;
    }

    /** What others have heard, write by write. */
    synchronized List<List<Event>> writes() {
        return List.copyOf(writes);
    }

    /** What others have heard, oldest first. */
    List<Event> told() {
        return writes().stream().flatMap(List::stream).toList();
    }

    private static boolean isSelected(Topic topic, Selection selection) {
        return !topic.removed()
                && topic.group() == null
                && !topic.hidden()
                && isAmong(List.of(topic.category().slug()), selection.categories())
                && isAmong(topic.themes(), selection.themes())
                && isAmong(topic.types(), selection.types())
                && selection
                        .municipalities()
                        .map(codes -> topic.municipality() != null && codes.contains(topic.municipality()))
                        .orElse(true)
                && selection.entry().map(id -> id.equals(topic.entry())).orElse(true)
                && (!selection.unanswered() || topic.category() == Category.QUESTION && topic.posts() == 0);
    }

    private static boolean isAmong(List<String> values, List<String> wanted) {
        return wanted.isEmpty() || values.stream().anyMatch(wanted::contains);
    }
}
