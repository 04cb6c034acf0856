// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.erasure;

import java.util.UUID;
import java.util.regex.Pattern;

/** Identifies an erasure, for ever. Nobody can guess it, and it tells nothing of whom it is about. */
public record ErasureId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{2,79}");

    public ErasureId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("An erasure id is made of lower-case letters, digits and hyphens");
        }
    }

    static ErasureId random() {
        return new ErasureId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
