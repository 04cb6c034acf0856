// SPDX-License-Identifier: EUPL-1.2
/** The list of themes, which editors maintain. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.theme;

import org.jspecify.annotations.NullMarked;
