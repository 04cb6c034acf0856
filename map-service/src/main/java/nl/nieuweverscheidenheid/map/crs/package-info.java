// SPDX-License-Identifier: EUPL-1.2
/** The ways of writing a place that this service knows, and the way from one to another. */
@NullMarked
package nl.nieuweverscheidenheid.map.crs;

import org.jspecify.annotations.NullMarked;
