// SPDX-License-Identifier: EUPL-1.2
/** How alike municipalities are: peers, one beside another, and all distances to download. */
@NullMarked
package nl.nieuweverscheidenheid.typology.comparison;

import org.jspecify.annotations.NullMarked;
