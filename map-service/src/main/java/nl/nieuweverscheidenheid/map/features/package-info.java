// SPDX-License-Identifier: EUPL-1.2
/** Collections of features in the way of OGC API Features, whatever they are about. */
@NullMarked
package nl.nieuweverscheidenheid.map.features;

import org.jspecify.annotations.NullMarked;
