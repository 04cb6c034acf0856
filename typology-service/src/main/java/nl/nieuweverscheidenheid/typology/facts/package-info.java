// SPDX-License-Identifier: EUPL-1.2
/** The tables of facts that come with this service, and how they get into its store. */
@NullMarked
package nl.nieuweverscheidenheid.typology.facts;

import org.jspecify.annotations.NullMarked;
