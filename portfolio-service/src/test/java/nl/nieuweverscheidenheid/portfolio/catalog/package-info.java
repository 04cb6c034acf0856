// SPDX-License-Identifier: EUPL-1.2
/** Tests of the catalogue. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.catalog;

import org.jspecify.annotations.NullMarked;
