// SPDX-License-Identifier: EUPL-1.2
/** What an operator asks of a portal that runs, with nothing but Java. */
@NullMarked
package nl.nieuweverscheidenheid.local.operation;

import org.jspecify.annotations.NullMarked;
