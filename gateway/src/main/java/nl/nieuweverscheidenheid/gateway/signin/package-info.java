// SPDX-License-Identifier: EUPL-1.2
/** Sign-in as a backend for the web client: tokens stay here, the browser has a sealed cookie. */
@NullMarked
package nl.nieuweverscheidenheid.gateway.signin;

import org.jspecify.annotations.NullMarked;
