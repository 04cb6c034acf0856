// SPDX-License-Identifier: EUPL-1.2
/** Tests of being forgotten. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.erasure;

import org.jspecify.annotations.NullMarked;
