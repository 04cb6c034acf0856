// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote something.
 *
 * @param subject opaque id
 * @param name shown beside it; leaves in no event
 * @param municipality CBS code of the municipality that they work for
 */
public record Author(String subject, String name, @Nullable String municipality) {}
