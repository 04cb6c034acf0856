// SPDX-License-Identifier: EUPL-1.2
/** Sets of boundaries that were imported, and which of them the map shows. */
@NullMarked
package nl.nieuweverscheidenheid.map.boundaryset;

import org.jspecify.annotations.NullMarked;
