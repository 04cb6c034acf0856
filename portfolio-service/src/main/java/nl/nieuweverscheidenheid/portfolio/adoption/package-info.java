// SPDX-License-Identifier: EUPL-1.2
/** Which municipality does what another one told of. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.adoption;

import org.jspecify.annotations.NullMarked;
