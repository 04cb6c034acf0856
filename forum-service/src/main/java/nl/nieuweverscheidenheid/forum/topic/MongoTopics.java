// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.nieuweverscheidenheid.events.Event;
import nl.nieuweverscheidenheid.forum.group.GroupId;
import nl.nieuweverscheidenheid.kit.outbox.Outbox;
import nl.nieuweverscheidenheid.kit.outbox.Outboxes;
import nl.nieuweverscheidenheid.kit.storage.StorageSetup;
import nl.nieuweverscheidenheid.kit.storage.Versioned;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Topics and posts in MongoDB, a document each. A post is stored in one write with the topic that counts it, as the
 * topic's {@code lastPost}; its own document follows, and if a process dies in between, whoever comes next makes it.
 */
@Repository
class MongoTopics implements Topics, StorageSetup {
    static final String TOPICS = "topics";
    static final String POSTS = "posts";
    static final String LAST_POST = "lastPost";
    private static final String VERSION = "version";
    private static final String GROUP = "group";
    private static final String WORDS = "words";
    private static final String REMOVAL = "removal";
    private static final String HIDING = "hiding";
    private static final String HIDDEN_AT = "hiddenAt";
    private static final String MOVED_TO = "movedTo";
    private static final String SPLITTING = "splitting";
    private static final String UNTOLD = REMOVAL + ".untold";
    private static final Bson LAST_POSTED_FIRST = Indexes.descending("lastPostAt", "_id");

    /** So many removals at a time; the rest have their turn when these are told. */
    private static final int REMOVALS = 20;

    /** Of so many it need not be looked up whether the last post has its document. */
    private static final int TOPICS_IN_USE = 1_000;

    private final MongoCollection<Document> topics;
    private final MongoCollection<Document> posts;
    private final Outbox outbox;
    private final Outbox postOutbox;

    /** The number of the last post that this process made the document of, in the topics that it wrote in last. */
    private final Map<TopicId, Integer> lastKept =
            Collections.synchronizedMap(new LinkedHashMap<>(TOPICS_IN_USE, 1, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<TopicId, Integer> eldest) {
                    return size() > TOPICS_IN_USE;
                }
            });

    MongoTopics(MongoDatabase database, Outboxes outboxes) {
        this.topics = database.getCollection(TOPICS);
        this.posts = database.getCollection(POSTS);
        this.outbox = outboxes.of(TOPICS);
        this.postOutbox = outboxes.of(POSTS);
    }

    @Override
    public void prepare(MongoDatabase database) {
        // The embedded store takes the first that serves a query, so the narrowest comes first.
        var sparse = new IndexOptions().sparse(true);
        topics.createIndex(Indexes.ascending("entry"));
        topics.createIndex(Indexes.ascending(GROUP), sparse);
        posts.createIndex(Indexes.ascending(GROUP), sparse);
        topics.createIndex(Indexes.compoundIndex(Indexes.ascending("removed"), LAST_POSTED_FIRST));
        topics.createIndex(Indexes.ascending(SPLITTING), sparse);
        topics.createIndex(Indexes.ascending(UNTOLD), sparse);
    }

    @Override
    public Optional<Topic> find(TopicId id) {
        return Optional.ofNullable(topics.find(eq("_id", id.value())).first()).map(MongoTopics::readTopic);
    }

    @Override
    public List<Topic> findAll(Collection<TopicId> ids) {
        return topics.find(in("_id", ids.stream().map(TopicId::value).toList()))
                .map(MongoTopics::readTopic)
                .into(new ArrayList<>());
    }

    @Override
    public List<Post> findPosts(Collection<String> ids) {
        return posts.find(in("_id", ids)).map(MongoTopics::readPost).into(new ArrayList<>());
    }

    @Override
    public Optional<Post> findPost(TopicId topic, String id) {
        return read(topic, List.of(id)).stream()
                .filter(post -> post.topic().equals(topic))
                .findFirst();
    }

    @Override
    public boolean isEmpty() {
        return topics.find().limit(1).first() == null;
    }

    @Override
    public PageOf<Topic> list(Selection selection, Paging paging) {
        return list(filter(selection), paging);
    }

    @Override
    public PageOf<Topic> list(GroupId group, List<String> words, Paging paging) {
        var filter = new ArrayList<Bson>(List.of(eq(GROUP, group.value()), eq("removed", false), eq(HIDING, null)));
        words.forEach(word -> filter.add(in("_id", withWord(group, word))));
        return list(and(filter), paging);
    }

    /** The topics of a group that have a word, or a post with it. */
    private Set<String> withWord(GroupId group, String word) {
        var theirs = and(eq(GROUP, group.value()), regex(WORDS, word));
        var found = new HashSet<String>();
        topics.find(theirs).projection(include("_id")).forEach(topic -> found.add(topic.getString("_id")));
        posts.find(theirs).projection(include("topic")).forEach(post -> found.add(post.getString("topic")));
        return found;
    }

    private PageOf<Topic> list(Bson filter, Paging paging) {
        var found = topics.find(filter)
                .sort(LAST_POSTED_FIRST)
                .skip(paging.skip())
                .limit(paging.pageSize())
                .map(MongoTopics::readTopic)
                .into(new ArrayList<>());
        return new PageOf<>(found, topics.countDocuments(filter), paging.page(), paging.pageSize());
    }

    @Override
    public PageOf<Post> posts(Topic topic, Paging paging) {
        // By their ids rather than by skipping, so that the last page costs no more than the first.
        var ids = IntStream.rangeClosed(paging.skip() + 1, Math.min(topic.posts(), paging.skip() + paging.pageSize()))
                .mapToObj(number -> Post.idOf(topic.id(), number))
                .toList();
        return new PageOf<>(read(topic.id(), ids), topic.posts(), paging.page(), paging.pageSize());
    }

    @Override
    public List<Topic> removing() {
        return topics.find(and(gt(UNTOLD, 0), outbox.nothingPending()))
                .limit(REMOVALS)
                .map(MongoTopics::readTopic)
                .into(new ArrayList<>());
    }

    @Override
    public List<Topic> splitting() {
        return topics.find(eq(SPLITTING, true))
                .limit(REMOVALS)
                .map(MongoTopics::readTopic)
                .into(new ArrayList<>());
    }

    @Override
    public void add(Topic topic, List<Event> events) {
        var document = new Document("_id", topic.id().value());
        document.putAll(document(topic));
        topics.insertOne(topic.group() == null ? outbox.stamped(document, events.toArray(Event[]::new)) : document);
        outbox.wake();
    }

    @Override
    public void save(Topic topic, List<Event> events) {
        save(topic, new Document("$set", changes(topic)), events);
    }

    @Override
    public void addPost(Topic counting, Post post, List<Event> events) {
        if (!Objects.equals(lastKept.get(counting.id()), post.number() - 1)) {
            keepLastPost(counting.id());
        }
        var document = document(post, counting.group());
        save(
                counting,
                Updates.combine(new Document("$set", changes(counting)), Updates.set(LAST_POST, document)),
                events);
        keep(document);
        lastKept.put(counting.id(), post.number());
    }

    @Override
    public void savePost(Post post, List<Event> events) {
        if (topics.find(and(eq("_id", post.topic().value()), eq("pending.key", post.id())))
                        .projection(include("_id"))
                        .first()
                != null) {
            throw new PostUntold(post.id());
        }
        var former = post.version() - 1;
        var change = Updates.combine(
                Updates.set(VERSION, post.version()),
                Updates.set("text", post.text()),
                Updates.set("former", formerDocuments(post)),
                Updates.set(REMOVAL, document(post.removal())),
                Updates.set(HIDDEN_AT, date(post.hiddenAt())),
                Updates.set(MOVED_TO, id(post.movedTo())));
        var saved = posts.updateOne(
                and(eq("_id", post.id()), former == Post.ADDED ? in(VERSION, former, null) : eq(VERSION, former)),
                Updates.combine(
                        change,
                        isInGroup(post)
                                ? Updates.set(WORDS, post.readable() ? Words.of(post.text()) : "")
                                : postOutbox.adding(events.toArray(Event[]::new))));
        if (saved.getMatchedCount() == 0) {
            throw new PostChangedMeanwhile(post.id());
        }
        postOutbox.wake();
    }

    @Override
    public void thank(Post post, String subject, boolean helped) {
        posts.updateOne(
                eq("_id", post.id()), helped ? Updates.addToSet("thanks", subject) : Updates.pull("thanks", subject));
    }

    @Override
    public int deleteOf(GroupId group, int most) {
        var deletedPosts = deleteOf(group, posts, most);
        return deletedPosts > 0 ? deletedPosts : deleteOf(group, topics, most);
    }

    private static int deleteOf(GroupId group, MongoCollection<Document> documents, int most) {
        var ids = documents
                .find(eq(GROUP, group.value()))
                .projection(include("_id"))
                .limit(most)
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
        return ids.isEmpty() ? 0 : (int) documents.deleteMany(in("_id", ids)).getDeletedCount();
    }

    @Override
    public boolean hasUntold(TopicId topic, int first, int last) {
        var ids = IntStream.rangeClosed(first, last)
                .mapToObj(number -> Post.idOf(topic, number))
                .toList();
        return posts.find(and(in("_id", ids), postOutbox.somethingPending()))
                        .projection(include("_id"))
                        .first()
                != null;
    }

    private void save(Topic topic, Bson change, List<Event> events) {
        var saved = topics.updateOne(
                and(eq("_id", topic.id().value()), eq(VERSION, topic.version() - 1)),
                topic.group() == null ? Updates.combine(change, outbox.adding(events.toArray(Event[]::new))) : change);
        if (saved.getMatchedCount() == 0) {
            throw new TopicChangedMeanwhile(topic.id());
        }
        outbox.wake();
    }

    /** By what is kept rather than by what the caller says, as what is said in a group must not be told by mistake. */
    private boolean isInGroup(Post post) {
        return topics.find(and(eq("_id", post.topic().value()), exists(GROUP)))
                        .projection(include("_id"))
                        .first()
                != null;
    }

    private List<Post> read(TopicId topic, List<String> ids) {
        var found = read(ids);
        if (found.size() < ids.size()) {
            keepLastPost(topic);
            return read(ids);
        }
        return found;
    }

    private List<Post> read(List<String> ids) {
        return posts.find(in("_id", ids))
                .sort(Sorts.ascending("number"))
                .map(MongoTopics::readPost)
                .into(new ArrayList<>());
    }

    /** Makes the document of the last post, if the process that stored it with its topic died before it could. */
    void keepLastPost(TopicId id) {
        var topic = topics.find(eq("_id", id.value()))
                .projection(include(LAST_POST))
                .first();
        var last = topic == null ? null : topic.get(LAST_POST, Document.class);
        if (last != null && posts.find(eq("_id", last.getString("_id"))).first() == null) {
            keep(last);
        }
    }

    /** Leaves what is there already, which may have changed since. */
    private void keep(Document post) {
        Versioned.add(posts, post);
    }

    private static Bson filter(Selection selection) {
        var conditions = new ArrayList<Bson>();
        conditions.add(eq("removed", false));
        conditions.add(exists(GROUP, false));
        conditions.add(eq(HIDING, null));
        if (!selection.categories().isEmpty()) {
            conditions.add(in("category", selection.categories()));
        }
        if (!selection.themes().isEmpty()) {
            conditions.add(in("themes", selection.themes()));
        }
        if (!selection.types().isEmpty()) {
            conditions.add(in("types", selection.types()));
        }
        selection.municipalities().ifPresent(codes -> conditions.add(in("municipality", codes)));
        selection.entry().ifPresent(id -> conditions.add(eq("entry", id)));
        if (selection.unanswered()) {
            conditions.add(eq("category", Category.QUESTION.slug()));
            conditions.add(eq("posts", 0));
        }
        return and(conditions);
    }

    /** All but who wrote it, which never changes but by {@link MongoAuthorships}, behind the back of whoever writes this. */
    private static Document changes(Topic topic) {
        var document = document(topic);
        document.remove("author");
        return document;
    }

    private static Document document(Topic topic) {
        var document = new Document(VERSION, topic.version())
                .append("category", topic.category().slug())
                .append("title", topic.title())
                .append("text", topic.text())
                .append("author", AuthorDocument.of(topic.author()))
                .append("themes", topic.themes())
                .append("types", topic.types())
                .append("entry", topic.entry())
                .append("municipality", topic.municipality())
                .append("sample", topic.sample())
                .append("posts", topic.posts())
                .append("acceptedPost", topic.acceptedPost())
                .append("closed", topic.closed())
                .append("removed", topic.removed())
                .append(REMOVAL, document(topic.removal()))
                .append(HIDING, document(topic.hiding()))
                .append("origin", document(topic.origin()))
                .append(SPLITTING, topic.splitting() ? true : null)
                .append("createdAt", Date.from(topic.createdAt()))
                .append("lastPostAt", Date.from(topic.lastPostAt()));
        return topic.group() == null ? document : inGroup(document, topic.group(), topic.title(), topic.text());
    }

    /** As it is added; what became of it before is there only if it comes from another topic. */
    private static Document document(Post post, @Nullable GroupId group) {
        var document = new Document("_id", post.id())
                .append("topic", post.topic().value())
                .append("number", post.number())
                .append(VERSION, post.version())
                .append("text", post.text())
                .append("author", AuthorDocument.of(post.author()))
                .append("createdAt", Date.from(post.createdAt()));
        if (!post.former().isEmpty()) {
            document.append("former", formerDocuments(post));
        }
        if (!post.readable()) {
            document.append(REMOVAL, document(post.removal())).append(HIDDEN_AT, date(post.hiddenAt()));
        }
        if (!post.thanks().isEmpty()) {
            document.append("thanks", List.copyOf(post.thanks()));
        }
        return group == null ? document : inGroup(document, group, post.text());
    }

    /** Public documents lack both, so that no list or index of what is closed holds them. */
    private static Document inGroup(Document document, GroupId group, String... texts) {
        return document.append(GROUP, group.value()).append(WORDS, Words.of(texts));
    }

    private static List<Document> formerDocuments(Post post) {
        return post.former().stream()
                .map(former -> new Document("text", former.text()).append("until", Date.from(former.until())))
                .toList();
    }

    private static @Nullable Document document(Post.@Nullable Removal removal) {
        return removal == null
                ? null
                : new Document("at", Date.from(removal.at()))
                        .append("byEditor", removal.byEditor())
                        .append("reason", removal.reason());
    }

    private static @Nullable Document document(Topic.@Nullable Removal removal) {
        return removal == null ? null : new Document("at", Date.from(removal.at())).append("untold", removal.untold());
    }

    private static @Nullable Document document(Topic.@Nullable Hiding hiding) {
        return hiding == null ? null : new Document("at", Date.from(hiding.at())).append("reason", hiding.reason());
    }

    private static @Nullable Document document(Topic.@Nullable Origin origin) {
        return origin == null ? null : new Document("from", origin.from().value()).append("numbers", origin.numbers());
    }

    private static @Nullable String id(@Nullable ContributionId id) {
        return id == null ? null : id.value();
    }

    static Topic readTopic(Document document) {
        return new Topic(
                new TopicId(document.getString("_id")),
                document.getLong(VERSION),
                Category.of(document.getString("category")).orElseThrow(),
                document.getString("title"),
                document.getString("text"),
                AuthorDocument.read(document.get("author", Document.class)),
                document.getList("themes", String.class),
                document.getList("types", String.class),
                Optional.ofNullable(document.getString(GROUP)).map(GroupId::new).orElse(null),
                document.getString("entry"),
                document.getString("municipality"),
                document.getBoolean("sample"),
                document.getInteger("posts"),
                document.getString("acceptedPost"),
                document.getBoolean("closed"),
                readRemoval(document.get(REMOVAL, Document.class)),
                readHiding(document.get(HIDING, Document.class)),
                readOrigin(document.get("origin", Document.class)),
                document.getDate("createdAt").toInstant(),
                document.getDate("lastPostAt").toInstant());
    }

    static Post readPost(Document document) {
        return new Post(
                document.getString("_id"),
                new TopicId(document.getString("topic")),
                document.getInteger("number"),
                Objects.requireNonNullElse(document.getLong(VERSION), Post.ADDED),
                document.getString("text"),
                AuthorDocument.read(document.get("author", Document.class)),
                document.getList("former", Document.class, List.of()).stream()
                        .map(former -> new Post.Former(
                                former.getString("text"),
                                former.getDate("until").toInstant()))
                        .toList(),
                readPostRemoval(document.get(REMOVAL, Document.class)),
                readDate(document.getDate(HIDDEN_AT)),
                readId(document.getString(MOVED_TO)),
                Set.copyOf(document.getList("thanks", String.class, List.of())),
                document.getDate("createdAt").toInstant());
    }

    private static Post.@Nullable Removal readPostRemoval(@Nullable Document document) {
        return document == null
                ? null
                : new Post.Removal(
                        document.getDate("at").toInstant(),
                        document.getBoolean("byEditor"),
                        document.getString("reason"));
    }

    private static Topic.@Nullable Removal readRemoval(@Nullable Document document) {
        return document == null
                ? null
                : new Topic.Removal(document.getDate("at").toInstant(), document.getInteger("untold"));
    }

    private static Topic.@Nullable Hiding readHiding(@Nullable Document document) {
        return document == null
                ? null
                : new Topic.Hiding(document.getDate("at").toInstant(), document.getString("reason"));
    }

    private static Topic.@Nullable Origin readOrigin(@Nullable Document document) {
        return document == null
                ? null
                : new Topic.Origin(new TopicId(document.getString("from")), document.getList("numbers", Integer.class));
    }

    private static @Nullable ContributionId readId(@Nullable String id) {
        return id == null ? null : new ContributionId(id);
    }

    private static @Nullable Date date(@Nullable Instant at) {
        return at == null ? null : Date.from(at);
    }

    private static @Nullable Instant readDate(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
