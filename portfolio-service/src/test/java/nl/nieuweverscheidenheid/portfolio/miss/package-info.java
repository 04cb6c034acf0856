// SPDX-License-Identifier: EUPL-1.2
/** Tests. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.miss;

import org.jspecify.annotations.NullMarked;
