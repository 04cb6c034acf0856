// SPDX-License-Identifier: EUPL-1.2
/** How fast the portal's search is, beside a search engine that people know. */
@NullMarked
package nl.nieuweverscheidenheid.benchmark;

import org.jspecify.annotations.NullMarked;
