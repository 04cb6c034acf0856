// SPDX-License-Identifier: EUPL-1.2
/** Tests of the index, and an index for tests. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.index;

import org.jspecify.annotations.NullMarked;
