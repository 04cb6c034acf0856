// SPDX-License-Identifier: EUPL-1.2
/** All published entries as a table to take away, and the one list of what is in it. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.export;

import org.jspecify.annotations.NullMarked;
