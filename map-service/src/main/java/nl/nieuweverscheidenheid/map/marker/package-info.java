// SPDX-License-Identifier: EUPL-1.2
/** Where published entries are. */
@NullMarked
package nl.nieuweverscheidenheid.map.marker;

import org.jspecify.annotations.NullMarked;
