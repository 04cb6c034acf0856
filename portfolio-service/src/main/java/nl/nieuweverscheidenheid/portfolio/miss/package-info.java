// SPDX-License-Identifier: EUPL-1.2
/** What was sought and not found, without anything about who sought it. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.miss;

import org.jspecify.annotations.NullMarked;
