// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.content;

import org.jspecify.annotations.Nullable;

/**
 * A picture in a text, with the words that go with it.
 *
 * @param altText what there is to see, for who does not see it; a draft may lack it
 * @param caption what is written below it
 * @param credit who made it
 */
public record Illustration(
        Picture picture,
        @Nullable String altText,
        @Nullable String caption,
        @Nullable String credit) {}
