// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import nl.nieuweverscheidenheid.kit.signin.Official;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote something.
 *
 * @param subject opaque id
 * @param name shown beside it; leaves in no event
 * @param municipality CBS code of the municipality that they work for
 * @param function what they did there when they wrote it, where the identity provider told
 */
public record Author(
        String subject,
        String name,
        @Nullable String municipality,
        @Nullable String function) {
    /** Who wrote what stands in a new portal to show how it works. */
    private static final String SAMPLE = "sample";

    static Author of(Official official) {
        return new Author(
                official.subject(),
                official.name(),
                official.municipality().orElse(null),
                official.function().orElse(null));
    }

    static Author sample(@Nullable String municipality) {
        return new Author(SAMPLE, "Voorbeeldambtenaar", municipality, null);
    }

    /** Whether an identity provider vouches for who they are. */
    boolean verified() {
        return !subject.equals(SAMPLE);
    }
}
