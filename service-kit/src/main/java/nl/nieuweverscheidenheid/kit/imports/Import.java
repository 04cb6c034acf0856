// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.imports;

import java.time.Instant;

/**
 * What somebody brought in, or wanted to.
 *
 * @param by opaque id of the official
 * @param report what was found in it, and what it changes
 */
public record Import<R>(ImportId id, String by, Instant at, R report) {}
