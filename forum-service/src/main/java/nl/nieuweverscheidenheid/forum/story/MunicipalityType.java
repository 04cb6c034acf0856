// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.story;

/**
 * A type of municipality.
 *
 * @param slug such as grensgemeenten
 * @param name as shown, such as Grensgemeenten
 */
public record MunicipalityType(String slug, String name) {}
