// SPDX-License-Identifier: EUPL-1.2
/** Tests of what an entry tells. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.content;

import org.jspecify.annotations.NullMarked;
