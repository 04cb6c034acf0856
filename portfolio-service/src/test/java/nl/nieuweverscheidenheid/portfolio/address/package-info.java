// SPDX-License-Identifier: EUPL-1.2
/** Tests of readable addresses. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.address;

import org.jspecify.annotations.NullMarked;
