// SPDX-License-Identifier: EUPL-1.2
/** Stand-ins for the services, which start and answer as they do and do nothing else. */
@NullMarked
package nl.nieuweverscheidenheid.local.played;

import org.jspecify.annotations.NullMarked;
