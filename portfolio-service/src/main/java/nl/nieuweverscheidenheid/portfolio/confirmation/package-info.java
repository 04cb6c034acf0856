// SPDX-License-Identifier: EUPL-1.2
/** Whether what was published still holds: confirmed by its municipality, asked for once a year. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.confirmation;

import org.jspecify.annotations.NullMarked;
