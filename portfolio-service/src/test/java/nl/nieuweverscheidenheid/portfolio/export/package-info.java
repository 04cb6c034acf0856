// SPDX-License-Identifier: EUPL-1.2
/** Tests of exports. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.export;

import org.jspecify.annotations.NullMarked;
