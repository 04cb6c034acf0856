// SPDX-License-Identifier: EUPL-1.2
/** Stories that are like another, or like a title that is being typed. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.related;

import org.jspecify.annotations.NullMarked;
