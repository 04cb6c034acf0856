// SPDX-License-Identifier: EUPL-1.2
/** The only way in. */
@NullMarked
package nl.nieuweverscheidenheid.gateway;

import org.jspecify.annotations.NullMarked;
