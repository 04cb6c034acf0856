// SPDX-License-Identifier: EUPL-1.2
/** Quick starts, made in earnest for an application that is played. */
@NullMarked
package nl.nieuweverscheidenheid.local.startup;

import org.jspecify.annotations.NullMarked;
