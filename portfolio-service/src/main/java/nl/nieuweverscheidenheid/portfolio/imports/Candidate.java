// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.imports;

import java.time.Instant;
import nl.nieuweverscheidenheid.portfolio.address.Slug;
import nl.nieuweverscheidenheid.portfolio.content.Content;
import nl.nieuweverscheidenheid.portfolio.entry.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a row tells it, with nothing wrong.
 *
 * @param slug the address that it had
 */
record Candidate(
        int line,
        EntryId id,
        Content content,
        boolean isPublic,
        boolean sample,
        @Nullable Slug slug,
        @Nullable Instant publishedAt,
        @Nullable Instant revisedAt) {
    String state() {
        return isPublic ? "published" : "draft";
    }
}
