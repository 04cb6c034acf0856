// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import nl.nieuweverscheidenheid.kit.people.Erased;
import nl.nieuweverscheidenheid.kit.signin.Official;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote something.
 *
 * @param subject opaque id
 * @param name shown beside it; leaves in no event
 * @param municipality CBS code of the municipality that they work for
 * @param function what they did there when they wrote it, where the identity provider told
 * @param type slug of the type of municipality that is all that readers may know of them, if they chose so. It is kept
 *     as it was: if it followed the municipality to another type, it would give away which one it is
 */
public record Author(
        String subject,
        String name,
        @Nullable String municipality,
        @Nullable String function,
        @Nullable String type) {
    /** Who wrote what stands in a new portal to show how it works. */
    private static final String SAMPLE = "sample";

    static Author of(Official official) {
        return new Author(
                official.subject(),
                official.name(),
                official.municipality().orElse(null),
                official.function().orElse(null),
                null);
    }

    static Author sample(@Nullable String municipality) {
        return new Author(SAMPLE, "Voorbeeldambtenaar", municipality, null, null);
    }

    /** The same author, of whom readers may know the type of their municipality only. */
    Author behind(String itsType) {
        return new Author(subject, name, municipality, function, itsType);
    }

    /**
     * Nobody in the place of an author who was forgotten. What was written for a municipality stays that municipality's; of
     * who was hidden behind its type nothing but the type is left.
     */
    Author erased() {
        return new Author(Erased.SUBJECT, Erased.NAME, hidden() ? null : municipality, null, type);
    }

    /** Whether readers may know the type of their municipality only. */
    boolean hidden() {
        return type != null;
    }

    /** The municipality that everybody may know, if any. */
    @Nullable
    String shownMunicipality() {
        return hidden() ? null : municipality;
    }

    /** Whether an identity provider vouches for who they are. */
    boolean verified() {
        return !subject.equals(SAMPLE);
    }
}
