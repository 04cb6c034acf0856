// SPDX-License-Identifier: EUPL-1.2
/** The ways to the services, each behind a time limit and a circuit breaker. */
@NullMarked
package nl.nieuweverscheidenheid.gateway.route;

import org.jspecify.annotations.NullMarked;
