// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import java.util.UUID;
import java.util.regex.Pattern;

/** Identifies a topic. */
public record TopicId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{2,79}");

    public TopicId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A topic id is made of lower-case letters, digits and hyphens");
        }
    }

    /** An id for a topic that is new. */
    public static TopicId random() {
        return new TopicId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
