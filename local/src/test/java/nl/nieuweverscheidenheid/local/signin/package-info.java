// SPDX-License-Identifier: EUPL-1.2
/** The provider, through HTTP. */
@NullMarked
package nl.nieuweverscheidenheid.local.signin;

import org.jspecify.annotations.NullMarked;
