// SPDX-License-Identifier: EUPL-1.2
/** Tests of the search index. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.search;

import org.jspecify.annotations.NullMarked;
