// SPDX-License-Identifier: EUPL-1.2
/** CBS's table of residents by country of origin (85458NED), checked and turned into compositions. */
@NullMarked
package nl.nieuweverscheidenheid.typology.cbs;

import org.jspecify.annotations.NullMarked;
