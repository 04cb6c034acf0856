// SPDX-License-Identifier: EUPL-1.2
/** Questions that nobody answered, put to municipalities that may know. */
@NullMarked
package nl.nieuweverscheidenheid.forum.offer;

import org.jspecify.annotations.NullMarked;
