// SPDX-License-Identifier: EUPL-1.2
/** An OpenID Connect provider for this machine, with demo accounts. */
@NullMarked
package nl.nieuweverscheidenheid.local.signin;

import org.jspecify.annotations.NullMarked;
