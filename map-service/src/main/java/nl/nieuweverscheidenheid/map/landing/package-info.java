// SPDX-License-Identifier: EUPL-1.2
/** What this API offers, for programs and people. */
@NullMarked
package nl.nieuweverscheidenheid.map.landing;

import org.jspecify.annotations.NullMarked;
