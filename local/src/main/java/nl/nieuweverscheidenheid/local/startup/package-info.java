// SPDX-License-Identifier: EUPL-1.2
/** Quick starts: services unpacked and trained once, so that later starts take seconds. */
@NullMarked
package nl.nieuweverscheidenheid.local.startup;

import org.jspecify.annotations.NullMarked;
