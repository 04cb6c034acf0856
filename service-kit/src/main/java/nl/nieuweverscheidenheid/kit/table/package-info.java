// SPDX-License-Identifier: EUPL-1.2
/** Tables that people download and read in a spreadsheet. */
@NullMarked
package nl.nieuweverscheidenheid.kit.table;

import org.jspecify.annotations.NullMarked;
