// SPDX-License-Identifier: EUPL-1.2
/** The gateway as a whole. */
@NullMarked
package nl.nieuweverscheidenheid.gateway;

import org.jspecify.annotations.NullMarked;
