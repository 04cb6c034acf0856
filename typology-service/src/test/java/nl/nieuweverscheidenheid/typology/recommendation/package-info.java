// SPDX-License-Identifier: EUPL-1.2
/** Tests of recommendations. */
@NullMarked
package nl.nieuweverscheidenheid.typology.recommendation;

import org.jspecify.annotations.NullMarked;
