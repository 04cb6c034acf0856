// SPDX-License-Identifier: EUPL-1.2
/** The directory that all data is in, and the secrets in it. */
@NullMarked
package nl.nieuweverscheidenheid.local.data;

import org.jspecify.annotations.NullMarked;
