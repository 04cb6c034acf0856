// SPDX-License-Identifier: EUPL-1.2
/** Entries of the portfolio: their editorial workflow, and search over them. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio;

import org.jspecify.annotations.NullMarked;
