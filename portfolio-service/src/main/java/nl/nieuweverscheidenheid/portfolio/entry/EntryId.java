// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.entry;

import java.util.UUID;
import java.util.regex.Pattern;

/** Identifies an entry, for ever. */
public record EntryId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{2,79}");

    public EntryId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("An entry id is made of lower-case letters, digits and hyphens");
        }
    }

    /** An id that no other entry has. */
    public static EntryId random() {
        return new EntryId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
