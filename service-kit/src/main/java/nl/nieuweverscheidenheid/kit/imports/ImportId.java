// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.imports;

import java.util.UUID;
import java.util.regex.Pattern;

/** An import, for ever. */
public record ImportId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{2,79}");

    public ImportId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("An import's id is lower-case letters, digits and hyphens");
        }
    }

    /** A new one. */
    public static ImportId random() {
        return new ImportId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
