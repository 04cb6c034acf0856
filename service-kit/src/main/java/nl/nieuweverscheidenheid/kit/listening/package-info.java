// SPDX-License-Identifier: EUPL-1.2
/** Hears events of other services: idempotently, in order, with dead letters for what cannot be read. */
@NullMarked
package nl.nieuweverscheidenheid.kit.listening;

import org.jspecify.annotations.NullMarked;
