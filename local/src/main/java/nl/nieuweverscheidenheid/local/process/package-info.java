// SPDX-License-Identifier: EUPL-1.2
/** Programs as processes of their own: kept alive, recognised again, their memory and their logs. */
@NullMarked
package nl.nieuweverscheidenheid.local.process;

import org.jspecify.annotations.NullMarked;
