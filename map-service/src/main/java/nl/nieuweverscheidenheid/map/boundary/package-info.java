// SPDX-License-Identifier: EUPL-1.2
/** The boundaries of municipalities. */
@NullMarked
package nl.nieuweverscheidenheid.map.boundary;

import org.jspecify.annotations.NullMarked;
