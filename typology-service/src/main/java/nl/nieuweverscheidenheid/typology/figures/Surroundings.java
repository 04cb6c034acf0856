// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.figures;

/**
 * What a municipality is like beside its residents' origins.
 *
 * @param population residents in the year of these figures, by which parts are weighed where they are put together
 * @param urbanity CBS class from 1, very urban, to 5, not urban
 * @param agricultureShare businesses in agriculture, fishing and forestry, per cent of all
 */
public record Surroundings(int population, double urbanity, double agricultureShare) {}
