// SPDX-License-Identifier: EUPL-1.2
/** Published entries as linked data, for search engines and whoever else reads schema.org. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.linked;

import org.jspecify.annotations.NullMarked;
