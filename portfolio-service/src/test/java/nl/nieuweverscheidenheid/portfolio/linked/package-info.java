// SPDX-License-Identifier: EUPL-1.2
/** Tests of linked data. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.linked;

import org.jspecify.annotations.NullMarked;
