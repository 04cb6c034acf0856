// SPDX-License-Identifier: EUPL-1.2
/** Who is asking: officials by the tokens of the identity provider. */
@NullMarked
package nl.nieuweverscheidenheid.kit.signin;

import org.jspecify.annotations.NullMarked;
