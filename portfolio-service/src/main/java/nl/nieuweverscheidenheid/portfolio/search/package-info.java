// SPDX-License-Identifier: EUPL-1.2
/** Full-text search with facets, fed from the published entries' events. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.search;

import org.jspecify.annotations.NullMarked;
