// SPDX-License-Identifier: EUPL-1.2
/** How answers look: JSON for programs, and for people the same as a page. */
@NullMarked
package nl.nieuweverscheidenheid.map.page;

import org.jspecify.annotations.NullMarked;
