// SPDX-License-Identifier: EUPL-1.2
/** A publisher for tests. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.publisher;

import org.jspecify.annotations.NullMarked;
