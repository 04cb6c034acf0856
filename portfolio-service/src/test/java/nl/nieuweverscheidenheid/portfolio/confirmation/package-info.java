// SPDX-License-Identifier: EUPL-1.2
/** Tests of whether what was published is asked about. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.confirmation;

import org.jspecify.annotations.NullMarked;
