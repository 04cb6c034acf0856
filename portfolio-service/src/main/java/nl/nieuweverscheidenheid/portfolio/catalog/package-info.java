// SPDX-License-Identifier: EUPL-1.2
/** What data portals are to know of the open data. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.catalog;

import org.jspecify.annotations.NullMarked;
