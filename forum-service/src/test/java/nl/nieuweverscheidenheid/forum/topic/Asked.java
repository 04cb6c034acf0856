// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import java.time.Instant;
import java.util.List;

/** Questions that wait, for tests of what becomes of them. */
public final class Asked {
    private final InMemoryTopics topics = new InMemoryTopics();

    /** What waits of all that was asked here. */
    public Unanswered unanswered() {
        return new Unanswered(topics);
    }

    /** A question on housing, by somebody of Amsterdam. */
    public Topic question(Instant at, String... types) {
        return asked(Category.QUESTION, Talks.AUTHOR, at, false, types);
    }

    /** The same by somebody who is known by the type of their municipality only. */
    public Topic hiddenQuestion(Instant at, String type) {
        return asked(Category.QUESTION, new Author("subject-1", "Ambtenaar", "GM0363", null, type), at, false);
    }

    public Topic sample(Instant at, String type) {
        return asked(Category.QUESTION, Talks.AUTHOR, at, true, type);
    }

    public Topic dilemma(Instant at, String type) {
        return asked(Category.DILEMMA, Talks.AUTHOR, at, false, type);
    }

    /** Answers it. */
    public void answer(Topic question) {
        var counting = question.answered(question.createdAt());
        topics.addPost(counting, Talks.lastOf(counting, "Zo."), Talks.told(counting));
    }

    /** Closes it. */
    public void close(Topic question) {
        var closed = question.close();
        topics.save(closed, Talks.told(closed));
    }

    /** Hides it until an editor has looked. */
    public void hide(Topic question) {
        var hidden = question.hide(null, question.createdAt());
        topics.save(hidden, Talks.told(hidden));
    }

    private Topic asked(Category category, Author author, Instant at, boolean sample, String... types) {
        var writing = new Topic.Writing(
                category, "Wie weet het?", "Vertel.", List.of("huisvesting"), List.of(types), null, null);
        var topic = Topic.open(TopicId.random(), writing, author, sample, at);
        topics.add(topic, Talks.told(topic));
        return topic;
    }
}
