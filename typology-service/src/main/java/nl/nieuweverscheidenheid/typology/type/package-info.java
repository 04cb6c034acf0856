// SPDX-License-Identifier: EUPL-1.2
/** The eight municipality types. */
@NullMarked
package nl.nieuweverscheidenheid.typology.type;

import org.jspecify.annotations.NullMarked;
