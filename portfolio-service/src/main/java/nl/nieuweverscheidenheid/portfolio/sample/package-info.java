// SPDX-License-Identifier: EUPL-1.2
/** Sample content for the local profile. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.sample;

import org.jspecify.annotations.NullMarked;
