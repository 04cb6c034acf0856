// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import java.time.Instant;

/**
 * That a contribution waits for an editor before anybody reads it.
 *
 * @param id of the contribution while it waits; it has no place in the forum yet
 */
public record Waiting(String id, Instant since) {}
