// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.entry;

import org.jspecify.annotations.Nullable;

/**
 * An official who wrote on an entry.
 *
 * @param subject opaque id
 * @param name as they were called when they last wrote; absent where it was not kept
 */
public record Author(String subject, @Nullable String name) {}
