// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.municipality;

/**
 * A municipality ends and another has it from then on, or a part of it where it is split.
 *
 * @param primary whether this is the one to show where only one can be shown
 * @param addressShare the share (0 to 1) of its addresses that goes there
 */
public record Merger(MunicipalityCode ended, MunicipalityCode successor, boolean primary, double addressShare) {}
