// SPDX-License-Identifier: EUPL-1.2
/** Tests of who is new here. */
@NullMarked
package nl.nieuweverscheidenheid.forum.newcomer;

import org.jspecify.annotations.NullMarked;
