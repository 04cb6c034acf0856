// SPDX-License-Identifier: EUPL-1.2
/** Tests of the list of themes. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.theme;

import org.jspecify.annotations.NullMarked;
