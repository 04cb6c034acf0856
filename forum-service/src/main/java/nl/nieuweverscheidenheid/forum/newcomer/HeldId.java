// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.newcomer;

import java.util.UUID;
import java.util.regex.Pattern;

/** Identifies a contribution that waits, or did. */
public record HeldId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-f0-9-]{36}");

    public HeldId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("What waits is identified by a UUID");
        }
    }

    static HeldId random() {
        return new HeldId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
