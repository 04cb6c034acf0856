// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.entry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an entry was put away.
 *
 * @param reason for its authors and editors; absent where it was not asked for
 */
public record Archiving(@Nullable String reason, Instant archivedAt) {}
