// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.address;

import java.util.Optional;

/** Whose each slug is. A slug stays its owner's for ever, so that old addresses keep leading where they led. */
public interface Slugs {
    /** The owner of a slug. */
    Optional<String> ownerOf(Slug slug);

    /** Makes the slug the owner's, unless it is somebody else's; whether it is the owner's now. */
    boolean claim(Slug slug, String owner);
}
