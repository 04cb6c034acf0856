// SPDX-License-Identifier: EUPL-1.2
/** Tests of the sample content. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.sample;

import org.jspecify.annotations.NullMarked;
