// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.entry;

import java.time.Instant;

/**
 * What all published entries span.
 *
 * @param earliestYear in which work began that one of them tells of
 * @param modifiedAt when one of them last changed
 */
public record Extent(int earliestYear, Instant modifiedAt) {}
