// SPDX-License-Identifier: EUPL-1.2
/** What is kept of what somebody brought in, whatever it was. */
@NullMarked
package nl.nieuweverscheidenheid.kit.imports;

import org.jspecify.annotations.NullMarked;
