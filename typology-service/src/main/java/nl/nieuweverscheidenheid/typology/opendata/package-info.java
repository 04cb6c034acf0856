// SPDX-License-Identifier: EUPL-1.2
/** How a table of CBS's open data (OData v4) is read, from the service or from what was downloaded of it; not what it means. */
@NullMarked
package nl.nieuweverscheidenheid.typology.opendata;

import org.jspecify.annotations.NullMarked;
