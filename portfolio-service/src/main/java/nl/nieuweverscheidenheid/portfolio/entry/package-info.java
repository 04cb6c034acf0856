// SPDX-License-Identifier: EUPL-1.2
/** An entry on its way from draft to publication and, in the end, the archive. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.entry;

import org.jspecify.annotations.NullMarked;
