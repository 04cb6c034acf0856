// SPDX-License-Identifier: EUPL-1.2
/** What may be meant, while it is typed. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.suggestion;

import org.jspecify.annotations.NullMarked;
