// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.group;

import java.util.UUID;
import java.util.regex.Pattern;

/** Identifies a group. */
public record GroupId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{2,79}");

    public GroupId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A group id is made of lower-case letters, digits and hyphens");
        }
    }

    static GroupId random() {
        return new GroupId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
