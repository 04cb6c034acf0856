// SPDX-License-Identifier: EUPL-1.2
/** Tests of what everybody could read of entries over time. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.revision;

import org.jspecify.annotations.NullMarked;
