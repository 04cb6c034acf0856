// SPDX-License-Identifier: EUPL-1.2
/** What everybody could read of an entry over time, and how one text differs from another. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.revision;

import org.jspecify.annotations.NullMarked;
