// SPDX-License-Identifier: EUPL-1.2
/** What the portal knows of one municipality: its names and days, its figures, its type and why. */
@NullMarked
package nl.nieuweverscheidenheid.typology.lookup;

import org.jspecify.annotations.NullMarked;
