// SPDX-License-Identifier: EUPL-1.2
/** The web client's pages. */
@NullMarked
package nl.nieuweverscheidenheid.gateway.page;

import org.jspecify.annotations.NullMarked;
