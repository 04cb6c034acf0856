// SPDX-License-Identifier: EUPL-1.2
/** Tests of who asks. */
@NullMarked
package nl.nieuweverscheidenheid.kit.signin;

import org.jspecify.annotations.NullMarked;
