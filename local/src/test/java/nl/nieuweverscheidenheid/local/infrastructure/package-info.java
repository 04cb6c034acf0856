// SPDX-License-Identifier: EUPL-1.2
/** Broker and document store, as the services find them. */
@NullMarked
package nl.nieuweverscheidenheid.local.infrastructure;

import org.jspecify.annotations.NullMarked;
