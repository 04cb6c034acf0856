// SPDX-License-Identifier: EUPL-1.2
/** Brings facts in while the service runs: figures, the WRR's assignments, mergers; with a report, and all of it or nothing. */
@NullMarked
package nl.nieuweverscheidenheid.typology.imports;

import org.jspecify.annotations.NullMarked;
