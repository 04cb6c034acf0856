// SPDX-License-Identifier: EUPL-1.2
/** Sign-in at a real provider. */
@NullMarked
package nl.nieuweverscheidenheid.gateway.signin;

import org.jspecify.annotations.NullMarked;
