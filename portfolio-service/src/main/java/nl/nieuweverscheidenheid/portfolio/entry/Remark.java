// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.entry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an editor asks of the authors.
 *
 * @param number tells the remarks on one text apart
 * @param section which part it is about; absent for the whole
 * @param resolvedAt since when it is dealt with
 */
public record Remark(
        int number,
        String text,
        @Nullable String section,
        Instant remarkedAt,
        @Nullable Instant resolvedAt) {
    /** Something to ask, before it has a number. */
    public record Asked(String text, @Nullable String section) {}

    /** Whether it waits to be dealt with. */
    public boolean isOpen() {
        return resolvedAt == null;
    }

    Remark resolved(Instant now) {
        return new Remark(number, text, section, remarkedAt, now);
    }

    Remark reopened() {
        return new Remark(number, text, section, remarkedAt, null);
    }
}
