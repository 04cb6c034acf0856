// SPDX-License-Identifier: EUPL-1.2
/** Tests of what an operator asks of a portal. */
@NullMarked
package nl.nieuweverscheidenheid.local.operation;

import org.jspecify.annotations.NullMarked;
