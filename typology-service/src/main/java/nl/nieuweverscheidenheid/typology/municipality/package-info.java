// SPDX-License-Identifier: EUPL-1.2
/** The register of municipalities, those that have ended included. */
@NullMarked
package nl.nieuweverscheidenheid.typology.municipality;

import org.jspecify.annotations.NullMarked;
