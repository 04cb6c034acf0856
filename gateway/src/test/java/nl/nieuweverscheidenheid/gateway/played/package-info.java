// SPDX-License-Identifier: EUPL-1.2
/** Who is around the gateway: browsers, services and the identity provider. */
@NullMarked
package nl.nieuweverscheidenheid.gateway.played;

import org.jspecify.annotations.NullMarked;
