// SPDX-License-Identifier: EUPL-1.2
/** Makes the schematic boundaries that come with this service, at build time. */
@NullMarked
package nl.nieuweverscheidenheid.map.schematic;

import org.jspecify.annotations.NullMarked;
