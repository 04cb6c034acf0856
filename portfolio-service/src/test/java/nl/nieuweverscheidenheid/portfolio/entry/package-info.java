// SPDX-License-Identifier: EUPL-1.2
/** Tests of entries and their workflow. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.entry;

import org.jspecify.annotations.NullMarked;
