// SPDX-License-Identifier: EUPL-1.2
/** How far readers have read topics. */
@NullMarked
package nl.nieuweverscheidenheid.forum.reading;

import org.jspecify.annotations.NullMarked;
