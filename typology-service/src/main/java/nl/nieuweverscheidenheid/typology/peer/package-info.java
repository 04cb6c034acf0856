// SPDX-License-Identifier: EUPL-1.2
/** Which municipalities are most alike. */
@NullMarked
package nl.nieuweverscheidenheid.typology.peer;

import org.jspecify.annotations.NullMarked;
