// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.figures;

/** A value, and how Dutch readers write it, with its unit. */
public record Written(double value, String text) {}
