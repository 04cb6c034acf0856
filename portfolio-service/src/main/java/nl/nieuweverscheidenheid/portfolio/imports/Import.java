// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.imports;

import java.time.Instant;

/**
 * What somebody brought in, or wanted to.
 *
 * @param by opaque id of the official
 */
record Import(ImportId id, String by, Instant at, Report report) {}
