// SPDX-License-Identifier: EUPL-1.2
/** Which type a municipality is of and why, who its peers are, and what it can learn from them. */
@NullMarked
package nl.nieuweverscheidenheid.typology;

import org.jspecify.annotations.NullMarked;
