// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.theme;

/**
 * A theme that entries are ordered by; name and description are Dutch, for pages.
 *
 * @param version counts every change, from 1
 * @param place where it stands in lists, from 1
 * @param retired true for one that stays on old entries and is not to be chosen any more
 */
public record Theme(String slug, long version, String name, String description, int place, boolean retired) {}
