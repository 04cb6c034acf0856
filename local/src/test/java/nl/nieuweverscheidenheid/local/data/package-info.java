// SPDX-License-Identifier: EUPL-1.2
/** The data directory. */
@NullMarked
package nl.nieuweverscheidenheid.local.data;

import org.jspecify.annotations.NullMarked;
