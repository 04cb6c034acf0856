// SPDX-License-Identifier: EUPL-1.2
/** The command as it is given, with services that are only played. */
@NullMarked
package nl.nieuweverscheidenheid.local;

import org.jspecify.annotations.NullMarked;
