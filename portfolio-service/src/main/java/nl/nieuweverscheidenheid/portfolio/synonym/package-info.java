// SPDX-License-Identifier: EUPL-1.2
/** Words that searches take for one another, as the editors maintain them. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.synonym;

import org.jspecify.annotations.NullMarked;
