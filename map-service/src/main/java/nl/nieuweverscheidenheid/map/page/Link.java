// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.page;

import org.jspecify.annotations.Nullable;

/**
 * A link as OGC's APIs write it.
 *
 * @param rel what is behind it
 * @param type its media type
 * @param templated true where href has variables in braces
 */
public record Link(
        String href,
        String rel,
        @Nullable String type,
        @Nullable String title,
        @Nullable Boolean templated) {
    /** A link to what has one address. */
    public static Link to(String href, String rel, String type, String title) {
        return new Link(href, rel, type, title, null);
    }
}
