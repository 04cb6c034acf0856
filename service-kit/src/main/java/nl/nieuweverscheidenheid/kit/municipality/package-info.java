// SPDX-License-Identifier: EUPL-1.2
/** What services share in what they remember of municipalities. */
@NullMarked
package nl.nieuweverscheidenheid.kit.municipality;

import org.jspecify.annotations.NullMarked;
