// SPDX-License-Identifier: EUPL-1.2
/** The map as a picture: for paper, feeds, and pages without a script. */
@NullMarked
package nl.nieuweverscheidenheid.map.picture;

import org.jspecify.annotations.NullMarked;
