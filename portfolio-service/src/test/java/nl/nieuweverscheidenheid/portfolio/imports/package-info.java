// SPDX-License-Identifier: EUPL-1.2
/** Tests of imports of an older portfolio. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.imports;

import org.jspecify.annotations.NullMarked;
