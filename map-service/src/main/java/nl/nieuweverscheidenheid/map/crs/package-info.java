// SPDX-License-Identifier: EUPL-1.2
/** The two ways of writing a place that this service knows, and the way from one to the other. */
@NullMarked
package nl.nieuweverscheidenheid.map.crs;

import org.jspecify.annotations.NullMarked;
