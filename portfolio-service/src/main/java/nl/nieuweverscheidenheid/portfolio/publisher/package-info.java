// SPDX-License-Identifier: EUPL-1.2
/** Who publishes the portfolio as open data, and under which addresses everybody finds it. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.publisher;

import org.jspecify.annotations.NullMarked;
