// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import static com.mongodb.client.model.Filters.eq;
import static nl.nieuweverscheidenheid.forum.topic.Talks.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.UUID;
import nl.nieuweverscheidenheid.testkit.OnBackend;
import nl.nieuweverscheidenheid.testkit.Stored;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@OnBackend
@SpringBootTest
class MongoAuthorshipsTest {
    @Autowired
    private Topics topics;

    @Autowired
    private Authorships authorships;

    @Autowired
    private MongoDatabase database;

    private final Author author =
            new Author("subject-" + UUID.randomUUID(), "Ambtenaar", "GM0363", "adviseur wonen", null);
    private final Topic begun = Topic.open(TopicId.random(), Talks.sketch(Category.QUESTION), author, false, NOON);

    @Test
    void aPostWhoseProcessDiedBeforeMakingItsDocumentIsForgottenToo() {
        var post = answered();
        database.getCollection("posts").deleteOne(eq("_id", post.id()));

        assertThat(authorships.postsOf(author.subject(), 10)).containsExactly(post);
        authorships.forget(post);
        authorships.forget(topic());

        assertThat(Stored.in(database)).doesNotContain(author.subject());
        assertThat(topics.findPost(begun.id(), post.id()).orElseThrow().author())
                .isEqualTo(author.erased());
    }

    @Test
    void nobodyWhoReadItBeforeBringsTheAuthorBack() {
        var post = answered();
        var readBefore = topic();
        authorships.postsOf(author.subject(), 10).forEach(authorships::forget);
        authorships.forget(readBefore);

        var closed = readBefore.close();
        topics.save(closed, Talks.told(closed));
        var thanked = topics.findPost(begun.id(), post.id()).orElseThrow();
        topics.thank(thanked, "subject-ander", true);

        assertThat(topic()).returns(true, Topic::closed).returns(author.erased(), Topic::author);
        assertThat(Stored.in(database)).doesNotContain(author.subject());
    }

    @Test
    void whomAPostHelpedIsForgottenAndHowManyIsNot() {
        var post = answered();
        topics.thank(post, "subject-een" + author.subject(), true);
        topics.thank(post, "subject-twee" + author.subject(), true);

        assertThat(authorships.forgetThanks("subject-een" + author.subject(), 10))
                .isEqualTo(1);
        assertThat(authorships.forgetThanks("subject-een" + author.subject(), 10))
                .isZero();
        assertThat(topics.findPost(begun.id(), post.id()).orElseThrow().thanks())
                .hasSize(2)
                .contains("subject-twee" + author.subject())
                .doesNotContain("subject-een" + author.subject());
    }

    private Post answered() {
        topics.add(begun, Talks.told(begun));
        var counting = begun.answered(NOON);
        var post = Post.add(counting.id(), 1, "Zo doen wij het.", author, NOON);
        topics.addPost(counting, post, Forum.eventsOf(counting, post));
        return post;
    }

    private Topic topic() {
        return topics.find(begun.id()).orElseThrow();
    }
}
