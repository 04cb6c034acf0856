// SPDX-License-Identifier: EUPL-1.2
/** Tests of the adoption trail. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.adoption;

import org.jspecify.annotations.NullMarked;
