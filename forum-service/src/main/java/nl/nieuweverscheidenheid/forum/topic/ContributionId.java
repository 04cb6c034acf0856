// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Identifies a topic or a post, by the id that either has. */
public record ContributionId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{2,79}(\\.-?[0-9]{1,10})?");

    public ContributionId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A contribution has the id of a topic or a post");
        }
    }

    /** A topic's own title and text. */
    public static ContributionId of(TopicId topic) {
        return new ContributionId(topic.value());
    }

    /** The post of this number. */
    public static ContributionId of(TopicId topic, int number) {
        return new ContributionId(Post.idOf(topic, number));
    }

    /** The topic that it is, or is in. */
    public TopicId topic() {
        var dot = value.indexOf('.');
        return new TopicId(dot < 0 ? value : value.substring(0, dot));
    }

    /** Which post of the topic it is, if it is one. */
    public OptionalInt number() {
        var dot = value.indexOf('.');
        return dot < 0 ? OptionalInt.empty() : OptionalInt.of((int) Long.parseLong(value.substring(dot + 1)));
    }

    @Override
    public String toString() {
        return value;
    }
}
