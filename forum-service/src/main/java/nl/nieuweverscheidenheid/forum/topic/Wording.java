// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import nl.nieuweverscheidenheid.forum.group.GroupId;
import org.jspecify.annotations.Nullable;

/**
 * Words that somebody is about to put in the place of others.
 *
 * @param before what is there; nothing of a new contribution
 * @param subject opaque id of who writes, who need not be the contribution's author
 * @param hidden whether readers know of the author no more than a type
 * @param topic the topic that it is in, if there is one yet
 * @param group the closed group for whose members alone that is, if so
 */
public record Wording(
        String before,
        String after,
        String subject,
        boolean hidden,
        @Nullable TopicId topic,
        @Nullable GroupId group) {
    /** A topic's own words, before it is there. */
    static Wording opening(String text, Author author) {
        return new Wording("", text, author.subject(), author.hidden(), null, null);
    }

    /** The first words of a contribution in a public topic. */
    public static Wording first(String text, Author author, TopicId topic) {
        return new Wording("", text, author.subject(), author.hidden(), topic, null);
    }

    /** The first words of a topic or in it. */
    static Wording answering(Topic topic, String text, Author author) {
        return new Wording("", text, author.subject(), author.hidden(), topic.id(), topic.group());
    }
}
