// SPDX-License-Identifier: EUPL-1.2
/** What the services lean on, as one process: broker, document store and sign-in. */
@NullMarked
package nl.nieuweverscheidenheid.local.infrastructure;

import org.jspecify.annotations.NullMarked;
