// SPDX-License-Identifier: EUPL-1.2
/** The readable addresses of published entries: one entry each, and never another one. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.address;

import org.jspecify.annotations.NullMarked;
