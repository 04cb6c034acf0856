// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.nieuweverscheidenheid.kit.storage.StorageSetup;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/**
 * Who wrote what, in the documents of {@link MongoTopics}. The author of a document changes without its version, which
 * everybody can see: that the topics and posts of somebody changed at one moment would tell whose are the ones whose
 * author is hidden.
 */
@Repository
class MongoAuthorships implements Authorships, StorageSetup {
    private static final String AUTHOR = "author";
    private static final String SUBJECT = "author.subject";
    private static final String LAST_POST = MongoTopics.LAST_POST;
    private static final String THANKS = "thanks";

    private final MongoTopics store;
    private final MongoCollection<Document> topics;
    private final MongoCollection<Document> posts;

    MongoAuthorships(MongoTopics store, MongoDatabase database) {
        this.store = store;
        this.topics = database.getCollection(MongoTopics.TOPICS);
        this.posts = database.getCollection(MongoTopics.POSTS);
    }

    @Override
    public void prepare(MongoDatabase database) {
        topics.createIndex(Indexes.ascending(SUBJECT));
        posts.createIndex(Indexes.ascending(SUBJECT));
        posts.createIndex(Indexes.ascending(THANKS), new IndexOptions().sparse(true));
    }

    @Override
    public void topicsOf(String subject, Consumer<Topic> topic) {
        topics.find(eq(SUBJECT, subject)).map(MongoTopics::readTopic).forEach(topic);
    }

    @Override
    public void postsOf(String subject, Consumer<Post> post) {
        posts.find(eq(SUBJECT, subject)).map(MongoTopics::readPost).forEach(post);
    }

    @Override
    public void postsThanked(String subject, Consumer<Post> post) {
        posts.find(eq(THANKS, subject)).map(MongoTopics::readPost).forEach(post);
    }

    @Override
    public List<Topic> topicsOf(String subject, int most) {
        return topics.find(eq(SUBJECT, subject))
                .limit(most)
                .map(MongoTopics::readTopic)
                .into(new ArrayList<>());
    }

    @Override
    public List<Post> postsOf(String subject, int most) {
        lastPostsOf(subject, most);
        return posts.find(eq(SUBJECT, subject))
                .limit(most)
                .map(MongoTopics::readPost)
                .into(new ArrayList<>());
    }

    @Override
    public void forget(Topic topic) {
        topics.updateOne(isBySameAuthor(topic.id().value(), topic.author()), erased(topic.author()));
    }

    @Override
    public void forget(Post post) {
        posts.updateOne(isBySameAuthor(post.id(), post.author()), erased(post.author()));
    }

    @Override
    public int forgetThanks(String subject, int most) {
        var found = posts.find(eq(THANKS, subject))
                .limit(most)
                .map(post -> post.getString("_id"))
                .into(new ArrayList<>());
        // An id for each, so that they do not tell that it was one person.
        found.forEach(id -> posts.updateOne(
                and(eq("_id", id), eq(THANKS, subject)), Updates.set(THANKS + ".$", "erased " + UUID.randomUUID())));
        return found.size();
    }

    /** Takes the posts that still lie in their topic, with what they said, to where they are looked for. */
    private void lastPostsOf(String subject, int most) {
        topics.find(eq(LAST_POST + "." + SUBJECT, subject))
                .limit(most)
                .into(new ArrayList<>())
                .forEach(topic -> {
                    store.keepLastPost(new TopicId(topic.getString("_id")));
                    topics.updateOne(
                            and(
                                    eq("_id", topic.getString("_id")),
                                    eq(LAST_POST + "._id", topic.getEmbedded(List.of(LAST_POST, "_id"), ""))),
                            Updates.unset(LAST_POST));
                });
    }

    private static Bson isBySameAuthor(String id, Author author) {
        return and(eq("_id", id), eq(SUBJECT, author.subject()));
    }

    private static Bson erased(Author author) {
        return Updates.set(AUTHOR, AuthorDocument.of(author.erased()));
    }
}
