// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.type;

/**
 * One of the eight types of the WRR study De nieuwe verscheidenheid (2018).
 *
 * @param description in Dutch and in our own words
 * @param basis what of name and description stands in the sources, and what we inferred
 */
public record MunicipalityType(int order, String slug, String name, String description, String basis) {}
