// SPDX-License-Identifier: EUPL-1.2
/** How the residents of a municipality are composed by origin. */
@NullMarked
package nl.nieuweverscheidenheid.typology.figures;

import org.jspecify.annotations.NullMarked;
