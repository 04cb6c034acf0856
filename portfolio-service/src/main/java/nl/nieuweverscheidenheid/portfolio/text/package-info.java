// SPDX-License-Identifier: EUPL-1.2
/** Dutch text as words that can be found: folded, stemmed, and taken apart where it is compounded. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.text;

import org.jspecify.annotations.NullMarked;
