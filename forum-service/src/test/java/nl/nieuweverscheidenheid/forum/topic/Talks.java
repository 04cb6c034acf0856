// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.nieuweverscheidenheid.events.Event;
import nl.nieuweverscheidenheid.forum.group.Circles;
import nl.nieuweverscheidenheid.forum.story.Heard;
import nl.nieuweverscheidenheid.forum.story.Names;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.signin.Role;

/** Topics and posts to begin a test with, and who write them. */
final class Talks {
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final Author AUTHOR = new Author("subject-1", "Ambtenaar", "GM0363", "adviseur wonen", null);
    static final Official MEMBER = new Official(
            "subject-1", "Ambtenaar", Optional.of("GM0363"), Optional.of("adviseur wonen"), Set.of(Role.MEMBER));
    static final Official NEIGHBOUR = new Official("subject-2", "Buur", Optional.of("GM0599"), Set.of(Role.MEMBER));
    static final Official EDITOR = new Official("subject-3", "Redacteur", Optional.empty(), Set.of(Role.EDITOR));
    static final Official OUTSIDER = new Official("subject-1", "Ambtenaar", Optional.of("GM0363"), Set.of());

    static final PostSettings HALF_AN_HOUR = new PostSettings(Duration.ofMinutes(30));

    /** Of who takes part nothing is noted. */
    static final Participation UNNOTED = (topic, author) -> {};

    /** Five of one type, among which that of {@link #MEMBER}, and fewer of that of {@link #NEIGHBOUR}. */
    static final Names MUNICIPALITIES = Heard.names(
            Heard.registered("GM0363", 1, "Amsterdam"),
            Heard.registered("GM0184", 1, "Urk"),
            Heard.registered("GM0034", 1, "Almere"),
            Heard.registered("GM0518", 1, "Den Haag"),
            Heard.registered("GM0765", 1, "Pekela"),
            Heard.registered("GM0599", 1, "Rotterdam", "voorsteden"));

    private Talks() {}

    static Forum forum(Topics topics, Circles circles, Clock clock) {
        return forum(topics, circles, new NoIllustrations(), clock);
    }

    static References references(Topics topics, Circles circles) {
        return references(topics, circles, new NoIllustrations());
    }

    static References references(Topics topics, Circles circles, Illustrations illustrations) {
        return new References(illustrations, new Mentions(topics, MUNICIPALITIES, circles.groups()));
    }

    static Forum forum(Topics topics, Circles circles, Illustrations illustrations, Clock clock) {
        return new Forum(
                topics,
                new Authors(MUNICIPALITIES),
                circles.groups(),
                references(topics, circles, illustrations),
                UNNOTED,
                HALF_AN_HOUR,
                clock);
    }

    /** With all that one can say. */
    static Topic.Writing complete(Category category) {
        return new Topic.Writing(
                category,
                "Wie heeft ervaring?",
                "Vertel eens.",
                List.of("huisvesting", "taal-en-inburgering"),
                List.of("grensgemeenten"),
                "een-verhaal",
                "GM0184");
    }

    /** With as little as one may say. */
    static Topic.Writing sketch(Category category) {
        return new Topic.Writing(category, "Kort", "Punt.", List.of(), List.of(), null, null);
    }

    static Topic open(Topic.Writing writing) {
        return Topic.open(TopicId.random(), writing, AUTHOR, false, NOON);
    }

    static Topic question() {
        return open(complete(Category.QUESTION));
    }

    /** The post that the topic counts last. */
    static Post lastOf(Topic counting, String text) {
        return Post.add(counting.id(), counting.posts(), text, AUTHOR, counting.lastPostAt());
    }

    /** What is told of a change, as a store takes no change in silence. */
    static List<Event> told(Topic topic) {
        return List.of(Forum.changed(topic));
    }
}
