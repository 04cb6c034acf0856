// SPDX-License-Identifier: EUPL-1.2
/** Who asked the whole portal to be forgotten, and which services have done so. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.erasure;

import org.jspecify.annotations.NullMarked;
