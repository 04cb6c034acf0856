// SPDX-License-Identifier: EUPL-1.2
/** The type of a municipality: assigned by the WRR where that is known, indicated by rules of ours elsewhere. */
@NullMarked
package nl.nieuweverscheidenheid.typology.classification;

import org.jspecify.annotations.NullMarked;
