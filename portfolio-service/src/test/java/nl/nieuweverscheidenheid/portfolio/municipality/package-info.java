// SPDX-License-Identifier: EUPL-1.2
/** Municipalities for tests. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.municipality;

import org.jspecify.annotations.NullMarked;
