// SPDX-License-Identifier: EUPL-1.2
/** Processes, started in earnest. */
@NullMarked
package nl.nieuweverscheidenheid.local.process;

import org.jspecify.annotations.NullMarked;
