// SPDX-License-Identifier: EUPL-1.2
/** The ways to services, which are played. */
@NullMarked
package nl.nieuweverscheidenheid.gateway.route;

import org.jspecify.annotations.NullMarked;
