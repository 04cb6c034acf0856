// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.classification;

/**
 * A type that the WRR itself assigned to a municipality.
 *
 * @param type slug
 * @param source codes of the sources that state it
 * @param year of the figures it rests on
 * @param evidence in what way the sources state it, in Dutch
 */
public record Assignment(String type, String source, int year, String evidence) {}
