// SPDX-License-Identifier: EUPL-1.2
/** Tests of how services speak HTTP. */
@NullMarked
package nl.nieuweverscheidenheid.kit.table;

import org.jspecify.annotations.NullMarked;
