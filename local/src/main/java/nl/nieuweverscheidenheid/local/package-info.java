// SPDX-License-Identifier: EUPL-1.2
/** The command portal: starts, stops and shows everything that runs on this machine. */
@NullMarked
package nl.nieuweverscheidenheid.local;

import org.jspecify.annotations.NullMarked;
