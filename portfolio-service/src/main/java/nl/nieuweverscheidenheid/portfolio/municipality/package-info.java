// SPDX-License-Identifier: EUPL-1.2
/** What this service remembers of municipalities from the typology's events. */
@NullMarked
package nl.nieuweverscheidenheid.portfolio.municipality;

import org.jspecify.annotations.NullMarked;
